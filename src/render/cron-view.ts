import type { Words } from '../locale/words.ts';
import { type CronJob, type CronSetting, cronLine, shellWord } from './crontab.ts';
import type { View } from './sheet.ts';

/** The lines to paste into a crontab, and where they take files from and put them. */
export interface CronPlan {
  readonly jobs: readonly CronJob[];
  readonly setting: CronSetting;
  readonly importFolder: string;
  readonly resultsFolder: string;
  readonly timeZone: string;
}

export function cronView(plan: CronPlan, words: Words): View {
  const { jobs, setting, importFolder, resultsFolder, timeZone } = plan;
  const lines = jobs.map((job) => ({ name: job.name, schedule: job.schedule, line: cronLine(job, setting) }));
  return {
    json: () => ({ schemaVersion: 1, importFolder, resultsFolder, timeZone, jobs: lines }),
    text: () => {
      const { cron: sentences } = words.rhythm;
      const folders = `mkdir -p ${shellWord(importFolder)} ${shellWord(resultsFolder)}`;
      const parts = [sentences.intro({ timeZone, folders }).map(comment)];
      for (const { name, line } of lines) parts.push([...sentences.jobs[name].map(comment), line]);
      return parts.map((part) => part.join('\n')).join('\n\n');
    },
  };
}

function comment(line: string): string {
  return line.startsWith('#') ? line : `# ${line}`;
}
