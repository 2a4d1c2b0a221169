import { parseCents } from './amounts.ts';
import type { Texts } from './invoice-xml.ts';

const BODY = 'FatturaElettronicaBody';
const SIMPLIFIED = `${BODY}/DatiBeniServizi`;

/**
 * The taxable amount of a document as text: the sum of its VAT summaries; for a simplified invoice its gross lines less
 * the tax in them; else the stated total. Empty when there is none; a figure that is no number is handed on as it is, so that
 * whoever reads the table can say which.
 */
export function amountTextOf(body: Texts): string {
  const taxable = body.get(`${BODY}/DatiBeniServizi/DatiRiepilogo/ImponibileImporto`);
  if (taxable !== undefined) return sumText(taxable);
  const gross = body.get(`${SIMPLIFIED}/Importo`);
  if (gross !== undefined) return netText(gross, body);
  return body.get(`${BODY}/DatiGenerali/DatiGeneraliDocumento/ImportoTotaleDocumento`)?.[0] ?? '';
}

function sumText(texts: readonly string[]): string {
  let sum = 0;
  for (const text of texts) {
    const cents = parseCents(text, '.');
    if (cents === undefined) return text;
    sum += cents;
  }
  return textOfCents(sum);
}

/** The tax of simplified invoices stands beside each line, or only its rate does. */
function netText(gross: readonly string[], body: Texts): string {
  const taxes = body.get(`${SIMPLIFIED}/DatiIVA/Imposta`) ?? [];
  const rates = body.get(`${SIMPLIFIED}/DatiIVA/Aliquota`) ?? [];
  if (taxes.length === gross.length) return sumText([...gross, ...taxes.map(negated)]);
  if (rates.length !== gross.length) return sumText(gross);
  return sumText(gross.map((text, index) => withoutTax(text, rates[index] ?? '0')));
}

function negated(text: string): string {
  return text.startsWith('-') ? text.slice(1) : `-${text}`;
}

function withoutTax(text: string, rate: string): string {
  const [cents, hundredths] = [parseCents(text, '.'), parseCents(rate, '.')];
  if (cents === undefined || hundredths === undefined) return text;
  return textOfCents(Math.round(cents / (1 + hundredths / 10_000)));
}

function textOfCents(cents: number): string {
  const digits = String(Math.abs(cents)).padStart(3, '0');
  return `${cents < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
