/** Begins the number of a staged document that has none, followed by its line, until it is given one. */
export const NO_NUMBER = '\u001f';
