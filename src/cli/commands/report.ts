import type { Command } from 'commander';
import type { ReportRequest } from '../../app/report-claims.ts';
import { Fault } from '../../fault.ts';
import { REPORT_TABLES, type ReportTable } from '../../render/report-tables.ts';
import { type Cli, type Context, contextFor, oneOf } from '../context.ts';

interface ReportOptions {
  readonly cohort?: string;
  readonly table?: string;
  readonly bySeller?: boolean;
  readonly singleLook?: boolean;
  readonly verify?: boolean;
  readonly brief?: boolean;
}

export function addReport(command: Command, cli: Cli): void {
  const { options } = cli.words.help;
  command
    .option('--cohort <name>', options.reportCohort)
    .option('--brief', options.brief)
    .option('--by-seller', options.bySeller)
    .option('--single-look', options.singleLook)
    .option('--verify', options.reportVerify)
    .option('--table <name>', options.reportTable)
    .option('--csv-dialect <dialect>', options.csvDialect)
    .action((given: ReportOptions) => run(command, cli, given));
}

async function run(command: Command, cli: Cli, options: ReportOptions): Promise<void> {
  const context = await contextFor(cli, command);
  const table = tableFrom(options);
  if (options.verify === true && options.cohort === undefined) {
    throw new Fault('usage', 'missing-option', { flag: '--cohort' });
  }
  const { reportClaims } = await import('../../app/report-claims.ts');
  const { gestureAccount } = await import('../../app/gesture-account.ts');
  const { reportView } = await import('../../render/report-view.ts');
  await context.withStore('existing', async (db) => {
    const report = await reportClaims(db, await requestFrom(context, options));
    const gestures = await gestureAccount(db, context.today, context.gestureRule);
    const extras = async () => {
      const { reportExtras } = await import('../../app/report-extras.ts');
      return reportExtras(db, report, context.rule);
    };
    const shown = { gestures, table, isBrief: options.brief === true, extras };
    await context.show(reportView(report, context.words, shown), db);
    if (options.verify === true && report.cohort?.sealHolds === false) {
      throw new Fault('condition', 'cohort-altered', { name: report.cohort.summary.content.name });
    }
  });
}

/** @throws Fault `not-one-of`, `missing-option` */
function tableFrom({ table, bySeller }: ReportOptions): ReportTable {
  const chosen = oneOf(table ?? 'claims', REPORT_TABLES, '--table');
  // A file of persons is written only by somebody who says so.
  if (chosen === 'sellers' && bySeller !== true) {
    throw new Fault('usage', 'missing-option', { flag: '--by-seller' });
  }
  return chosen;
}

async function requestFrom(context: Context, options: ReportOptions): Promise<ReportRequest> {
  const { centsOf } = await import('../../app/cost-rule.ts');
  const { today, rule, priorityRule, costRule } = context;
  return {
    today,
    rule,
    cohort: options.cohort,
    look: options.singleLook === true ? 'single' : 'repeated',
    bySeller: options.bySeller === true,
    mergeDays: rule.mergeDays,
    marginShare: priorityRule.marginShare,
    hourlyCents: centsOf(costRule.hourlyCost),
    acquisitionCents: centsOf(costRule.acquisitionCost),
  };
}
