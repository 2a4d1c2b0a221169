/** How files tell that a number stands in the opt-out register, folded. */
const LISTED = new Set(
  `iscritto|iscritta|presente|in elenco|nel registro|opposto|opposta|opposizione|bloccato|bloccata|ko|non chiamabile|
  non contattabile|non utilizzabile|listed|registered|present|opted out|opt out|blocked|not callable`
    .split('|')
    .map((word) => word.trim()),
);

const NOT_LISTED = new Set(
  `non iscritto|non iscritta|non presente|assente|non in elenco|libero|libera|ok|chiamabile|contattabile|utilizzabile|
  not listed|not registered|absent|clear|not opted out|callable`
    .split('|')
    .map((word) => word.trim()),
);

/** Folded headers of a column whose yes means "may be called", and of one whose yes means "stands in the register". */
const CALLABLE_HEADER = /chiamabil|contattabil|utilizzabil|non iscritt|callable|not listed/;
const LISTED_HEADER = /iscritt|oppos|registro|\brpo\b|bloccat|listed|register|opt(?:ed)? ?out|blocked/;

/** What a cell says, folded; undefined when it says nothing of the kind. */
export function isListedWord(folded: string): boolean | undefined {
  if (LISTED.has(folded)) return true;
  return NOT_LISTED.has(folded) ? false : undefined;
}

/** What a yes means in a column with this header, folded; undefined when the header does not say. */
export function yesMeansListed(header: string): boolean | undefined {
  if (CALLABLE_HEADER.test(header)) return false;
  return LISTED_HEADER.test(header) ? true : undefined;
}
