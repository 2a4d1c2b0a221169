export interface InvoiceFacts {
  readonly type?: string;
  readonly number?: string;
  readonly date?: string;
  readonly currency?: string;
  readonly taxable?: readonly string[];
  readonly total?: string;
  readonly seller?: string;
  readonly buyer?: string;
}

export const OURS = party('IT', '01234567890', '<Denominazione>Ferramenta Inventata S.r.l.</Denominazione>');
export const CUSTOMER = party('IT', '09876543217', '<Denominazione>Edilizia Fantasia S.p.A.</Denominazione>');

/** The inner part of a seller or buyer. */
export function party(country: string, number: string, name: string, taxCode = ''): string {
  const vat = `<IdFiscaleIVA><IdPaese>${country}</IdPaese><IdCodice>${number}</IdCodice></IdFiscaleIVA>`;
  return `<DatiAnagrafici>${number === '' ? '' : vat}${taxCode}<Anagrafica>${name}</Anagrafica></DatiAnagrafici>
    <Sede><Indirizzo>Via Inventata</Indirizzo><NumeroCivico>7</NumeroCivico><CAP>47121</CAP><Comune>Forlì</Comune>
    <Provincia>FC</Provincia><Nazione>${country}</Nazione></Sede>`;
}

/** An ordinary invoice; several facts make several bodies, the parties are those of the first. */
export function invoice(...facts: readonly InvoiceFacts[]): string {
  const [first = {}] = facts;
  return `<?xml version="1.0" encoding="UTF-8"?>
<p:FatturaElettronica versione="FPR12" xmlns:p="http://ivaservizi.agenziaentrate.gov.it/docs/xsd/fatture/v1.2">
<FatturaElettronicaHeader><CedentePrestatore>${first.seller ?? OURS}</CedentePrestatore>
<CessionarioCommittente>${first.buyer ?? CUSTOMER}</CessionarioCommittente></FatturaElettronicaHeader>
${(facts.length === 0 ? [{}] : facts).map(body).join('\n')}
</p:FatturaElettronica>`;
}

function body(facts: InvoiceFacts): string {
  const { type = 'TD01', number = '1', date = '2026-03-05', currency = 'EUR', taxable = ['100.00'] } = facts;
  const total =
    facts.total === undefined ? '' : `<ImportoTotaleDocumento>${facts.total}</ImportoTotaleDocumento>`;
  const summaries = taxable.map(
    (amount) =>
      `<DatiRiepilogo><AliquotaIVA>22.00</AliquotaIVA><ImponibileImporto>${amount}</ImponibileImporto></DatiRiepilogo>`,
  );
  return `<FatturaElettronicaBody><DatiGenerali><DatiGeneraliDocumento><TipoDocumento>${type}</TipoDocumento>
<Divisa>${currency}</Divisa><Data>${date}</Data><Numero>${number}</Numero>${total}</DatiGeneraliDocumento>
<DatiDDT><NumeroDDT>9</NumeroDDT><DataDDT>2020-01-01</DataDDT></DatiDDT></DatiGenerali>
<DatiBeniServizi><DettaglioLinee><Descrizione>Viti</Descrizione><PrezzoTotale>999.00</PrezzoTotale></DettaglioLinee>
${summaries.join('')}</DatiBeniServizi></FatturaElettronicaBody>`;
}

/** A simplified invoice: gross amounts and, beside them, the tax or its rate. */
export function simplifiedInvoice(lines: string): string {
  return `<FatturaElettronicaSemplificata versione="FSM10"><FatturaElettronicaHeader>
<CedentePrestatore><IdFiscaleIVA><IdPaese>IT</IdPaese><IdCodice>01234567890</IdCodice></IdFiscaleIVA>
<Denominazione>Ferramenta Inventata S.r.l.</Denominazione></CedentePrestatore>
<CessionarioCommittente><IdentificativiFiscali><IdFiscaleIVA><IdPaese>IT</IdPaese><IdCodice>09876543217</IdCodice>
</IdFiscaleIVA></IdentificativiFiscali><AltriDatiIdentificativi><Denominazione>Edilizia Fantasia S.p.A.</Denominazione>
</AltriDatiIdentificativi></CessionarioCommittente></FatturaElettronicaHeader>
<FatturaElettronicaBody><DatiGenerali><DatiGeneraliDocumento><TipoDocumento>TD07</TipoDocumento><Divisa>EUR</Divisa>
<Data>2026-03-05</Data><Numero>S1</Numero></DatiGeneraliDocumento></DatiGenerali>${lines}
</FatturaElettronicaBody></FatturaElettronicaSemplificata>`;
}

/** How an envelope holds its content: in one piece, or as programs that sign while they write leave it. */
export type EnvelopeForm = 'in one piece' | 'in pieces' | 'of undeclared length';

/** A CMS SignedData without any signature around some content. */
export function envelopeOf(content: Buffer, form: EnvelopeForm = 'in one piece'): Buffer {
  const undeclared = form === 'of undeclared length';
  const octets =
    form === 'in one piece' ? element(0x04, content) : element(0x24, inPieces(content), undeclared);
  const wrap = (tag: number, ...parts: Buffer[]) => element(tag, Buffer.concat(parts), undeclared);
  const data = Buffer.from('06092a864886f70d010701', 'hex');
  const signedData = Buffer.from('06092a864886f70d010702', 'hex');
  const version = Buffer.from('020101', 'hex');
  const algorithms = wrap(0x31, element(0x30, Buffer.from('0609608648016503040201', 'hex')));
  const contentInfo = wrap(0x30, data, wrap(0xa0, octets));
  return wrap(
    0x30,
    signedData,
    wrap(0xa0, wrap(0x30, version, algorithms, contentInfo, element(0x31, Buffer.alloc(0)))),
  );
}

function inPieces(content: Buffer): Buffer {
  const pieces: Buffer[] = [];
  for (let at = 0; at < content.length; at += 1_000)
    pieces.push(element(0x04, content.subarray(at, at + 1_000)));
  return Buffer.concat(pieces);
}

function element(tag: number, content: Buffer, undeclared = false): Buffer {
  if (undeclared) return Buffer.concat([Buffer.from([tag, 0x80]), content, Buffer.from([0, 0])]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(content.length);
  const size =
    content.length < 0x80 ? Buffer.from([content.length]) : Buffer.concat([Buffer.from([0x84]), length]);
  return Buffer.concat([Buffer.from([tag]), size, content]);
}
