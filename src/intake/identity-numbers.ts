const VAT_DIGITS = 11;
/** Nines or zeros throughout: what programs want to see for customers who have no number. */
const PLACEHOLDER = /^(\d)\1*$/;
/** Six letters and the birth; figures may be letters where two persons would have the same code. */
const PERSONS_TAX_CODE = /^[A-Z]{6}[0-9L-V]{2}[A-Z][0-9L-V]{2}[A-Z][0-9L-V]{3}[A-Z]$/;
/** What a spreadsheet makes of eleven digits: `3,322350178E+09`. */
const SCIENTIFIC = /^\d[.,]\d+E\+?\d+$/i;

/** `IT 01234567890` → `01234567890`; ten digits are eleven whose leading zero a spreadsheet ate. */
export function vatNumberFrom(text: string | null): string | null {
  if (text === null) return null;
  const bare = spelledOut(text)
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '');
  const national = bare.replace(/^IT(?=\d{11}$)/, '');
  if (PLACEHOLDER.test(national)) return null;
  return /^\d{8,10}$/.test(national) ? national.padStart(VAT_DIGITS, '0') : national || null;
}

/** `rssmra 80a01 h501u` → `RSSMRA80A01H501U`; a firm's is figures, of which a spreadsheet may have eaten the zero. */
export function taxCodeFrom(text: string | null): string | null {
  if (text === null) return null;
  const bare = spelledOut(text)
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '');
  return /^\d{8,10}$/.test(bare) ? bare.padStart(VAT_DIGITS, '0') : bare || null;
}

/** Both numbers; in a column for either (`P.IVA / CF`) a person's tax code stands where a firm has its VAT number. */
export function identityNumbers(
  vatText: string | null,
  taxText: string | null,
): { readonly vatNumber: string | null; readonly taxCode: string | null } {
  const taxCode = taxCodeFrom(taxText);
  const asTaxCode = vatText !== null && /^[a-z]{3}/i.test(vatText) ? taxCodeFrom(vatText) : null;
  if (asTaxCode === null || !PERSONS_TAX_CODE.test(asTaxCode)) {
    return { vatNumber: vatNumberFrom(vatText), taxCode };
  }
  return { vatNumber: null, taxCode: taxCode ?? asTaxCode };
}

function spelledOut(text: string): string {
  return SCIENTIFIC.test(text) ? String(Number(text.replace(',', '.'))) : text;
}
