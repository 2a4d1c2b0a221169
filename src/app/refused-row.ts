import type { Fault, FaultCode, FaultFacts } from '../fault.ts';
import type { TextRecord } from '../intake/records.ts';
import type { ReturnedList } from '../intake/returned-list.ts';
import { placeIn, type RejectCode } from '../intake/row.ts';
import type { ListField } from '../locale/list-headers.ts';
import type { SetAside } from './set-aside.ts';

/** A row that cannot be recorded, with the column that is to be put right and what it lacks. */
export function refusedRow(fault: Fault, record: TextRecord, { header, columns }: ReturnedList): SetAside {
  const [field, code] = placeOf(fault) ?? ['outcome', undefined];
  const place = placeIn(record, header.cells, columns[field]);
  return code === undefined ? { ...place, code: fault.code, fault } : { ...place, code };
}

/** What a cell of a file lacks, where the fault is one cell's; a fault speaks of command lines. */
export function rejectCodeOf(fault: Fault): RejectCode | undefined {
  return placeOf(fault)?.[1];
}

type Place = readonly [ListField, RejectCode];

const NOT_ONE_OF: Readonly<Record<string, Place>> = {
  KIND: ['outcome', 'not-an-outcome'],
  '--channel': ['channel', 'not-a-channel'],
  CAUSE: ['cause', 'not-a-told-cause'],
};

const NEEDED: Readonly<Record<FaultFacts['outcome-needs']['flag'], Place>> = {
  '--next': ['next', 'needs-next-day'],
  '--cause': ['cause', 'needs-cause'],
  '--step': ['notes', 'needs-step'],
};

const PLACES: Readonly<Partial<Record<FaultCode, Place>>> = {
  'not-a-time': ['at', 'not-a-time'],
  'contact-is-future': ['on', 'in-the-future'],
  'next-not-after': ['next', 'next-not-after'],
  'unknown-customer': ['code', 'unknown-customer'],
};

/** undefined = nothing that one column could say. */
function placeOf(fault: Fault): Place | undefined {
  if (isOf(fault, 'not-one-of')) return NOT_ONE_OF[fault.facts.flag];
  if (isOf(fault, 'outcome-needs')) return NEEDED[fault.facts.flag];
  return PLACES[fault.code];
}

function isOf<Code extends FaultCode>(fault: Fault, code: Code): fault is Fault<Code> {
  return fault.code === code;
}
