import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cronLine, cronWord, shellWord } from '../../src/render/crontab.ts';
import { commandOf } from './cron-reads.ts';

const NOWHERE = { folder: null, variables: {} };

describe('a word of a crontab', () => {
  it.each([
    ['/srv/riconquista/dati.db', '/srv/riconquista/dati.db'],
    ['/srv/i miei dati', "'/srv/i miei dati'"],
    ['/srv/100%', "'/srv/100\\%'"],
    ["l'archivio", "'l'\\''archivio'"],
    ['$HOME `id`', "'$HOME `id`'"],
    ['', "''"],
  ])('%j is written %s', (text, written) => expect(cronWord(text)).toBe(written));

  it('is for the shell alone without the marks that cron wants', () => {
    expect(shellWord('/srv/100%')).toBe("'/srv/100%'");
  });

  it.each([false, true])('comes to the program as it was, where cron joins backslashes: %s', (joins) => {
    const path = fc.string({
      unit: fc.constantFrom('a', '/', ' ', '%', '\\', "'", '"', '$', '`', '!', '*', 'è', '#', '~'),
      minLength: 1,
    });
    fc.assert(
      fc.property(fc.array(path, { minLength: 1, maxLength: 3 }), (texts) => {
        const line = cronLine(
          { name: 'import', schedule: '15 2 * * *', command: ['printf', '%s\\n', ...texts] },
          NOWHERE,
        );
        const { stdout } = spawnSync('/bin/sh', ['-c', commandOf(line, joins)], { encoding: 'utf8' });
        expect(stdout).toBe(texts.map((text) => `${text}\n`).join(''));
      }),
      { numRuns: 60 },
    );
  });
});

describe('a line of a crontab', () => {
  it('has the day in a name made when it runs, and the settings before the command', () => {
    const output = { before: '/srv/le liste/c-', printedBy: 'date +%F', after: '.csv' };
    const job = { name: 'calls', schedule: '0 6 * * 1', command: ['node', 'calls', '-o', output] } as const;
    expect(cronLine(job, { folder: "/d'a", variables: { RICONQUISTA_CONFIG: '/c.json' } })).toBe(
      "0 6 * * 1 cd '/d'\\''a' && RICONQUISTA_CONFIG=/c.json node calls -o '/srv/le liste/c-'\"$(date +\\%F)\".csv",
    );
  });
});
