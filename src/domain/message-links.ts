/** Mail programs cut or refuse longer links. */
export const LONGEST_MAILTO = 2_000;

/**
 * Opens a chat with the text typed in; nothing is sent by it.
 *
 * @param e164 of a mobile number: `+393331234567`
 */
export function whatsappLink(e164: string, text: string): string {
  return `https://wa.me/${e164.replace(/^\+/, '')}?text=${encodeURIComponent(text)}`;
}

/** Opens a draft in the mail program; null where the text is too long for a link (RFC 6068: line breaks are CRLF). */
export function mailtoLink(address: string, subject: string, body: string): string | null {
  const encoded = (text: string) => encodeURIComponent(text.replace(/\r?\n/g, '\r\n'));
  const link = `mailto:${encodeURIComponent(address).replace('%40', '@')}?subject=${encoded(subject)}&body=${encoded(body)}`;
  return link.length <= LONGEST_MAILTO ? link : null;
}
