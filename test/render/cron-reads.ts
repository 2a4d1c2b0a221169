/**
 * What cron hands to the shell of a line, as its manual says: the command ends at the first % without a backslash, and of \% the
 * backslash goes. Some crons also make one backslash of two.
 */
export function commandOf(line: string, joinsBackslashes: boolean): string {
  const [, command = ''] = /^(?:\S+ ){5}(.*)$/.exec(line) ?? [];
  const escapes = joinsBackslashes ? /\\([%\\])|\\.|%.*/g : /\\(%)|\\.|%.*/g;
  return command.replace(escapes, (found: string, kept: string | undefined) =>
    found.startsWith('%') ? '' : (kept ?? found),
  );
}
