import type { Channel } from '../domain/channel.ts';
import type { Moment } from '../domain/contact-hours.ts';
import type { Day } from '../domain/day.ts';
import type { Gate, GateBasis } from '../domain/gate.ts';
import type { ChannelOrAll, PermissionKind, PermissionSource } from '../domain/permission.ts';
import type { PrivacyAction } from '../store/privacy-log.ts';

/** Permissions, the opt-out register, access and erasure. */
export interface PrivacyWords {
  readonly help: PrivacyHelp;
  readonly channels: Readonly<Record<ChannelOrAll, string>>;
  readonly kinds: Readonly<Record<PermissionKind, string>>;
  readonly bases: Readonly<Record<GateBasis, string>>;
  readonly actions: Readonly<Record<PrivacyAction, string>>;
  readonly columns: Readonly<
    Record<
      | 'status'
      | 'basis'
      | 'why'
      | 'kind'
      | 'toldOn'
      | 'source'
      | 'textVersion'
      | 'doneOn'
      | 'action'
      | 'customer'
      | 'reason'
      | 'number'
      | 'result',
      string
    >
  >;
  readonly recorded: (facts: {
    readonly name: string;
    readonly kind: PermissionKind;
    readonly channel: ChannelOrAll;
    readonly day: Day;
  }) => string;
  readonly wasKnown: (name: string) => string;
  /** A consent that opens nothing, because what closes the channel is not older. */
  readonly stillClosed: (channel: Channel, since: Day) => string;
  readonly showTitle: (code: string, name: string) => string;
  readonly historyTitle: string;
  readonly noHistory: string;
  readonly registerTitle: string;
  readonly neverChecked: string;
  readonly checked: (on: Day, listed: boolean, validUntil: Day | null) => string;
  readonly callableFrom: (moment: Moment) => string;
  /** Beside a script: today nobody is called, and when one may. */
  readonly notToday: (moment: Moment) => string;
  /** How we know, for one event or gate. */
  readonly source: (source: PermissionSource, detail: string | null) => string;
  /** Day and source of what decides; null where nothing does. */
  readonly since: (gate: Pick<Gate, 'on' | 'source' | 'detail'>) => string | null;
  readonly log: { readonly none: string; readonly forgotten: string };
  readonly rpo: {
    readonly none: string;
    readonly listed: (numbers: number, customers: number) => string;
    readonly next: string;
    readonly imported: (counts: { readonly listed: number; readonly notListed: number }) => string;
    readonly foreign: (numbers: number) => string;
    readonly nothingNew: string;
    readonly unread: Readonly<
      Record<'no-number' | 'no-result' | 'in-the-future', (line: number, text: string) => string>
    >;
    readonly more: (lines: number) => string;
  };
  readonly export: {
    readonly title: (code: string, name: string, day: Day) => string;
    readonly sources: string;
    readonly nothing: (tables: readonly string[]) => string;
    /** Every table that may hold something on a customer. */
    readonly tables: Readonly<Record<string, string>>;
    /** Every column that is shown; the others only tie rows together. */
    readonly columns: Readonly<Record<string, string>>;
    /** The program's own words as they stand in the database, as far as no other list has them. */
    readonly values: Readonly<Record<string, string>>;
  };
  readonly forget: {
    readonly ask: (name: string) => string;
    readonly notDone: string;
    readonly done: (rows: number, hashes: number) => string;
    readonly shared: (codes: readonly string[]) => string;
    readonly backups: (files: readonly string[]) => string;
    readonly exports: string;
  };
  readonly readmitted: string;
  /** Beside the counts of an import. */
  readonly forgottenRows: (rows: number) => string;
}

export interface PrivacyHelp {
  readonly subcommands: Readonly<
    Record<
      | 'objection'
      | 'consent'
      | 'show'
      | 'export'
      | 'forget'
      | 'readmit'
      | 'log'
      | 'rpo'
      | 'rpoExport'
      | 'rpoImport',
      string
    >
  >;
  readonly arguments: Readonly<Record<'mark' | 'results', string>>;
  readonly options: Readonly<
    Record<
      | 'objectionChannel'
      | 'consentChannel'
      | 'toldOn'
      | 'source'
      | 'textVersion'
      | 'withdrawn'
      | 'accessReason'
      | 'forgetReason'
      | 'yes'
      | 'everybody'
      | 'result'
      | 'checkedOn',
      string
    >
  >;
}
