import type { CauseKind, CauseSource, Department } from '../domain/cause.ts';
import type { Channel } from '../domain/channel.ts';
import type { ClaimId } from '../domain/claims/claim.ts';
import type { Verdict } from '../domain/claims/verdict.ts';
import type { CustomerStatus, Exclusion } from '../domain/customer.ts';
import type { Day } from '../domain/day.ts';
import type { DormancyFacts } from '../domain/dormancy.ts';
import type { MarginSource } from '../domain/expected-margin.ts';
import type { FindingKind } from '../domain/finding.ts';
import type { GateReason, GateStatus } from '../domain/gate.ts';
import type { Ladder } from '../domain/ladder.ts';
import type { OutcomeKind } from '../domain/outcome.ts';
import type { Phase } from '../domain/phase.ts';

import type { PriorityFactor } from '../domain/priority.ts';
import type { BacktestRule } from '../domain/rule-scores.ts';

import type { FaultCode, FaultFacts } from '../fault.ts';
import type { ProfileKind } from '../intake/choices.ts';
import type { Doubt } from '../intake/doubts.ts';
import type { Requirement, TableKind } from '../intake/layout.ts';
import type { RejectCode } from '../intake/row.ts';
import type { UnfittedModel } from '../stats/fit-model.ts';
import type { ScoredState } from '../store/score-words.ts';
import type { ListView } from '../store/scores.ts';
import type { BeliefWords } from './belief-words.ts';
import type { CallsWords, SellersWords } from './calls-words.ts';
import type { CauseWords } from './cause-words.ts';
import type { ChartWords } from './chart-words.ts';
import type { CohortWords } from './cohort-words.ts';
import type { ContactsWords } from './contacts-words.ts';
import type { Formats } from './format.ts';
import type { GestureWords } from './gesture-words.ts';
import type { CustomerField, OrderField } from './headers.ts';
import type { Language } from './language.ts';
import type { PrivacyWords } from './privacy-words.ts';
import type { ClaimWords, ReportWords, SimulationWords } from './report-words.ts';
import type { RhythmWords } from './rhythm-words.ts';
import type { ScriptScreenWords, TemplateWords } from './script-words.ts';
import type { WorkWords } from './work-words.ts';

/** Every word a person reads, in one language. A language that forgets one does not compile. */
export interface Words {
  readonly language: Language;
  readonly formats: Formats;
  readonly help: HelpWords;
  readonly faults: { readonly [Code in FaultCode]: (facts: FaultFacts[Code]) => FaultText };
  readonly rejects: { readonly [Code in RejectCode]: (value: string | null) => string };
  readonly labels: LabelWords;
  readonly screens: ScreenWords;
  readonly gestures: GestureWords;
  readonly contacts: ContactsWords;
  readonly rhythm: RhythmWords;
  readonly work: WorkWords;
}

export interface FaultText {
  /** What happened, and where. */
  readonly message: string;
  /** What to do; null when the message says it. */
  readonly hint: string | null;
}

export type CommandName =
  | 'demo'
  | 'init'
  | 'import'
  | 'imports'
  | 'customer'
  | 'privacy'
  | 'dormant'
  | 'cause'
  | 'remedy'
  | 'gesture'
  | 'script'
  | 'templates'
  | 'calls'
  | 'seller'
  | 'outcome'
  | 'belief'
  | 'freeze'
  | 'cohorts'
  | 'report'
  | 'simulate'
  | 'backtest'
  | 'concentration'
  | 'config'
  | 'cron'
  | 'status'
  | 'work'
  | 'doctor';

export type OptionName =
  | 'db'
  | 'lang'
  | 'today'
  | 'format'
  | 'output'
  | 'quiet'
  | 'noInput'
  | 'color'
  | 'debug'
  | 'force'
  | 'dryRun'
  | 'rejects'
  | 'strict'
  | 'resolve'
  | 'undo'
  | 'map'
  | 'noHeader'
  | 'profile'
  | 'saveProfile'
  | 'profiles'
  | 'forgetProfile'
  | 'encoding'
  | 'delimiter'
  | 'decimal'
  | 'dateOrder'
  | 'sheet'
  | 'issuer'
  | 'folder'
  | 'done'
  | 'failed'
  | 'minAge'
  | 'workSeller'
  | 'workDay'
  | 'plain'
  | 'cronFolder'
  | 'cronResults'
  | 'explain'
  | 'view'
  | 'scoreHorizon'
  | 'callsExplain'
  | 'seller'
  | 'limit'
  | 'sort'
  | 'failIfEmpty'
  | 'by'
  | 'causeOn'
  | 'note'
  | 'what'
  | 'news'
  | 'doneOn'
  | 'owner'
  | 'evidence'
  | 'scriptChannel'
  | 'caller'
  | 'scriptLanguage'
  | 'scriptVariant'
  | 'callerRole'
  | 'scriptAll'
  | 'copyFriendly'
  | 'week'
  | 'callsSeller'
  | 'capacity'
  | 'refresh'
  | 'perSeller'
  | 'sellerCapacity'
  | 'leftOn'
  | 'leftTo'
  | 'csvDialect'
  | 'channel'
  | 'on'
  | 'next'
  | 'customerCause'
  | 'answer'
  | 'minutes'
  | 'notes'
  | 'outcomeSeller'
  | 'onlyThisChannel'
  | 'simulateCustomers'
  | 'simulateRefusal'
  | 'simulateImpossible'
  | 'simulateContactRate'
  | 'simulateBase'
  | 'simulateUplift'
  | 'simulateBias'
  | 'simulateHoldout'
  | 'simulateSeed'
  | 'reportCohort'
  | 'brief'
  | 'bySeller'
  | 'singleLook'
  | 'reportVerify'
  | 'reportTable'
  | 'lost'
  | 'notLost'
  | 'returnPercent'
  | 'beliefCause'
  | 'blocker'
  | 'believer'
  | 'beliefsFrom'
  | 'beliefsOut'
  | 'window'
  | 'holdout'
  | 'seed'
  | 'yes'
  | 'freezeDryRun'
  | 'verify'
  | 'content'
  | 'at'
  | 'step'
  | 'outcomesDryRun'
  | 'outcomesStrict'
  | 'cut'
  | 'horizon'
  | 'mergeDays'
  | 'firm'
  | 'version'
  | 'help';

export interface HelpWords {
  readonly tagline: string;
  readonly titles: Readonly<Record<string, string>>;
  /** The parser's own placeholders in this language; what is not here stays as it is. */
  readonly placeholders: Readonly<Record<string, string>>;
  readonly groups: Readonly<Record<'start' | 'week' | 'why' | 'measure' | 'settings', string>>;
  readonly commands: Readonly<
    Record<CommandName, { readonly summary: string; readonly examples: readonly string[] }>
  >;
  readonly subcommands: Readonly<
    Record<
      | 'callsStatus'
      | 'sellerList'
      | 'sellerSet'
      | 'sellerLeft'
      | 'sellerBack'
      | 'customerMerge'
      | 'customerRate'
      | 'customerUnmerge'
      | 'customerMerges'
      | 'customerPhase'
      | 'outcomeUndo'
      | 'outcomeList'
      | 'outcomeImport'
      | 'causeAdd'
      | 'causeList'
      | 'causeKinds'
      | 'remedyAdd'
      | 'remedyDone'
      | 'remedyWithdraw'
      | 'remedyList'
      | 'templatesList'
      | 'templatesCheck'
      | 'templatesEject'
      | 'cronShow',
      string
    >
  >;
  readonly arguments: Readonly<
    Record<
      | 'files'
      | 'sellerName'
      | 'code'
      | 'causeKind'
      | 'outcome'
      | 'remedyId'
      | 'keptCode'
      | 'ratings'
      | 'mergedCode'
      | 'mergeId'
      | 'cohortName'
      | 'phase'
      | 'contact'
      | 'attempt'
      | 'outcomeFile'
      | 'settingName'
      | 'template'
      | 'codeOrAll'
      | 'settingValue'
      | 'helpCommand',
      string
    >
  >;
  readonly options: Readonly<Record<OptionName, string>>;
  readonly helpCommand: string;
  readonly examplesTitle: string;
  readonly exitCodes: string;
}

export interface LabelWords {
  readonly causes: Readonly<Record<CauseKind, string>>;
  readonly causeSides: Readonly<Record<'ours' | 'market' | 'customer' | 'unknown', string>>;
  readonly causeSources: Readonly<Record<CauseSource, string>>;
  readonly departments: Readonly<Record<Department, string>>;
  readonly channels: Readonly<Record<Channel, string>>;
  readonly outcomes: Readonly<Record<OutcomeKind, string>>;
  readonly phases: Readonly<Record<Phase, string>>;
  readonly exclusions: Readonly<Record<Exclusion, string>>;
  readonly states: Readonly<Record<ScoredState, string>>;
  readonly gateStatuses: Readonly<Record<GateStatus, string>>;
  readonly gateReasons: Readonly<Record<GateReason, string>>;
  readonly kinds: Readonly<Record<TableKind | 'causes' | 'outcomes', string>>;
  readonly fields: Readonly<Record<CustomerField | OrderField | 'turnover', string>>;
  /** What a table must tell, as it stands in a list. */
  readonly requirements: Readonly<Record<Requirement, string>>;
  readonly documentKinds: Readonly<Record<'order' | 'credit-note', string>>;
  readonly statuses: Readonly<Record<CustomerStatus, string>>;
  readonly ladder: Readonly<Record<keyof Ladder, string>>;
  readonly priority: Readonly<Record<PriorityFactor, string>>;
  readonly verdicts: Readonly<Record<Verdict, string>>;
  readonly claims: Readonly<Record<ClaimId, string>>;
  readonly columns: Readonly<Record<ColumnName, string>>;
  readonly findings: Readonly<Record<FindingKind, string>>;
  readonly noSeller: string;
  readonly yes: string;
  readonly no: string;
}

export type ColumnName =
  | 'code'
  | 'name'
  | 'seller'
  | 'sector'
  | 'city'
  | 'contactPerson'
  | 'phone'
  | 'email'
  | 'phase'
  | 'lastOrder'
  | 'silentDays'
  | 'neglectedDays'
  | 'orders'
  | 'total'
  | 'lostPerYear'
  | 'typicalGap'
  | 'timesCadence'
  | 'because'
  | 'whyListed'
  | 'productLine'
  | 'pNoOrder'
  | 'pAlive'
  | 'exclusion'
  | 'row'
  | 'rank'
  | 'dueOn'
  | 'channel'
  | 'attempt'
  | 'priority'
  | 'valueTimesEase'
  | 'valueShare'
  | 'ease'
  | 'contributions'
  | 'factor'
  | 'judgement'
  | 'weight'
  | 'part'
  | 'contribution'
  | 'known'
  | 'rating'
  | 'ratedBy'
  | 'gate'
  | 'cause'
  | 'remedy'
  | 'script'
  | 'outcome'
  | 'nextOn'
  | 'customerCause'
  | 'answer'
  | 'minutes'
  | 'notes'
  | 'line'
  | 'column'
  | 'value'
  | 'reason'
  | 'saidBy'
  | 'happenedOn'
  | 'notedOn'
  | 'id'
  | 'what'
  | 'news'
  | 'doneOn'
  | 'owner'
  | 'evidence'
  | 'state'
  | 'setting'
  | 'meaning'
  | 'side'
  | 'department'
  | 'file'
  | 'kind'
  | 'importedAt'
  | 'rowsRead'
  | 'profile'
  | 'mapping'
  | 'savedAt'
  | 'added'
  | 'changed'
  | 'finding'
  | 'otherCode'
  | 'otherName'
  | 'next'
  | 'mergedOn'
  | 'mergedInto';

/** Sentences of the screens; whole sentences, never endings glued on. */
export interface ScreenWords extends DormancySentences {
  readonly flagged: (dormant: number, customers: number) => string;
  readonly excludedLine: (counts: readonly (readonly [Exclusion, number])[]) => string;
  readonly nextAfterDormant: (code: string) => string;
  readonly explain: ExplainWords;
  readonly import: ImportWords;
  readonly mapping: MappingWords;
  readonly partial: PartialWords;
  readonly belief: BeliefWords;
  readonly cohort: CohortWords;
  readonly customer: CustomerWords;
  readonly privacy: PrivacyWords;
  readonly doctor: DoctorWords;
  readonly script: ScriptScreenWords;
  readonly templates: TemplateWords;
  readonly calls: CallsWords;
  readonly sellers: SellersWords;
  readonly priority: PriorityWords;
  readonly outcome: OutcomeWords;
  readonly cause: CauseWords;
  readonly report: ReportWords;
  readonly claims: ClaimWords;
  readonly charts: ChartWords;
  readonly simulation: SimulationWords;
  readonly backtest: BacktestWords;
  readonly concentration: ConcentrationWords;
  readonly init: InitWords;
  readonly config: ConfigWords;
  readonly demo: DemoWords;
  readonly written: (file: string) => string;
  readonly unchangedFile: (file: string) => string;
  readonly interrupted: string;
  readonly bug: (message: string) => string;
}

/** Product lines gone silent. */
export interface PartialWords {
  readonly listed: (lines: number) => string;
  readonly none: string;
  /** No import has told of product lines. */
  readonly unknown: string;
  readonly explain: (line: {
    readonly productLine: string;
    readonly typicalGapDays: number;
    readonly silentDays: number;
    readonly lastOrderOn: Day;
  }) => string;
}

/** Why a customer is on a list, or on none. */
export interface DormancySentences {
  readonly flag: (facts: DormancyFacts) => string;
  readonly late: (facts: DormancyFacts) => string;
  readonly offSeason: (months: readonly number[]) => string;
  /** Days since the last contact, null when none is on record; the own rhythm, null when unknown. */
  readonly neglected: (neglectedDays: number | null, gapDays: number | null) => string;
  readonly newcomer: (seller: string | null, neglectedDays: number) => string;
  readonly modelWhy: Readonly<Record<UnfittedModel['why'], (repeatCustomers: number) => string>>;
  readonly none: Readonly<Record<ListView, string>>;
  readonly listed: Readonly<Record<Exclude<ListView, 'dormant'>, (count: number) => string>>;
  readonly modelSays: (k: number, repeatCustomers: number) => string;
  readonly byModel: (pNoOrder: number, pAlive: number, horizonDays: number) => string;
  readonly limitModel: (earliest: number, level: number, limit: number) => string;
  readonly limitFixed: (limit: number) => string;
  readonly limitPostponed: (earliest: number, level: number, limit: number) => string;
  readonly silenceInSeason: (countedDays: number, silentDays: number) => string;
  readonly timeline: string;
  readonly timelineLegend: string;
  readonly phase: (phase: string, isChosen: boolean) => string;
  readonly falls: (count: number) => string;
  readonly phaseSet: (name: string, phase: string) => string;
  readonly phaseFreed: (name: string) => string;
}

export interface ExplainWords {
  readonly title: (code: string, name: string) => string;
  readonly neverBought: string;
  readonly active: (silentDays: number, limitDays: number) => string;
  readonly excluded: (reason: string) => string;
  readonly arithmetic: string;
  readonly gaps: (gaps: readonly number[]) => string;
  readonly statedOnly: (orders: number) => string;
  readonly ownGap: (days: number, gaps: number) => string;
  readonly pooledGap: (days: number) => string;
  readonly shrunk: (days: number, gaps: number) => string;
  readonly limitCadence: (
    parts: { readonly shrunk: number; readonly own: number; readonly floor: number },
    limit: number,
  ) => string;
  readonly limitFallback: (days: number) => string;
  readonly silence: (days: number, limit: number) => string;
  readonly toClear: string;
  readonly documents: string;
  readonly order: string;
  readonly creditNote: string;
  readonly more: (documents: number) => string;
}

export interface ImportWords {
  readonly file: (file: string, kind: string) => string;
  /** A value that fails its check and is kept as text. */
  readonly kept: (value: string) => string;
  readonly understoodSheet: (facts: {
    readonly sheet: string;
    readonly others: readonly string[];
    readonly headerLine: number;
  }) => string;
  readonly understoodInvoices: (issuer: string | null) => string;
  /** Why electronic documents are no sales, in the order in which it is told. */
  readonly noSales: (counts: {
    readonly received?: number;
    readonly 'self-invoice'?: number;
    readonly duplicate?: number;
    readonly 'not-an-invoice'?: number;
  }) => string;
  readonly understood: (facts: {
    readonly encoding: string;
    readonly delimiter: string;
    readonly decimal: string;
    readonly dateOrder: string;
    readonly headerLine: number;
  }) => string;
  readonly columns: (pairs: readonly (readonly [string, string])[]) => string;
  readonly ignored: (columns: readonly string[]) => string;
  readonly turnoverOnly: string;
  readonly counts: (counts: {
    readonly read: number;
    readonly added: number;
    readonly changed: number;
    readonly unchanged: number;
    readonly skipped: number;
    readonly rejected: number;
  }) => string;
  /** Which fields have changed, and how often; the most frequent first. */
  readonly changedFields: (counts: readonly (readonly [field: string, changes: number])[]) => string;
  /** How many ruined texts were read as meant, and the first of them. */
  readonly repaired: (
    repaired: number,
    first: {
      readonly line: number;
      readonly column: string;
      readonly before: string;
      readonly after: string;
    },
  ) => string;
  readonly rejectLine: (line: number, column: string | null, message: string) => string;
  readonly moreRejects: (rejects: number) => string;
  readonly rejectsHint: string;
  readonly dryRun: string;
  readonly nothingNew: string;
  /** The moving line: share 1 when everything has been read and is being written; seconds null while nobody can tell. */
  readonly reading: (at: {
    readonly file: string;
    readonly rows: number;
    readonly share: number | null;
    readonly secondsLeft: number | null;
  }) => string;
  /** What to do now: purchases are known, or they are still missing. */
  readonly next: string;
  readonly nextPurchases: string;
  /** Which profile the file was read by. */
  readonly byProfile: (name: string) => string;
  /** What the file left open: how it was taken, why, and the flag that changes it. */
  readonly doubt: (doubt: Doubt) => string;
  /** What to do before an import is repeated in another way. */
  readonly undoFirst: (batch: number) => string;
  readonly previewTitle: string;
  readonly previewRow: (line: number, values: readonly (readonly [string, string])[]) => string;
  readonly profileSaved: (name: string) => string;
  readonly profileForgotten: (name: string) => string;
  readonly noProfiles: string;
  readonly noImports: string;
  readonly undone: (
    file: string,
    counts: { readonly removed: number; readonly restored: number; readonly kept: number },
  ) => string;
  readonly tab: string;
}

/** The questions about a file that its header does not explain. */
export interface MappingWords {
  readonly intro: (file: string) => string;
  readonly headings: string;
  readonly kind: string;
  readonly kinds: Readonly<Record<ProfileKind, string>>;
  /** Which column is it? For what is asked in any case. */
  readonly column: Readonly<
    Record<'code' | 'name' | 'customerCode' | 'customerName' | 'placedOn' | 'amount', string>
  >;
  /** Which field is it? */
  readonly field: (column: string) => string;
  readonly noColumn: string;
  readonly more: string;
  readonly nothingMore: string;
  readonly needed: (missing: readonly Requirement[]) => string;
  readonly amountOrOther: (file: string, taken: string, other: string) => string;
  readonly nameOrPerson: (file: string, first: string, last: string) => string;
  readonly onlyFirm: (column: string) => string;
  readonly wholePerson: (columns: string) => string;
  readonly save: string;
  readonly profileName: string;
  readonly badName: string;
}

export interface CustomerWords {
  readonly askMerge: (kept: string, merged: string) => string;
  readonly notMerged: string;
  readonly merged: (
    kept: string,
    merged: string,
    counts: { readonly orders: number; readonly sameDocuments: number; readonly contacts: number },
  ) => string;
  readonly undo: (id: number) => string;
  readonly unmerged: (kept: string, merged: string) => string;
  readonly keptFields: (fields: readonly string[]) => string;
  readonly noMerges: string;
}

export interface DoctorWords {
  readonly allWell: (customers: number) => string;
  /** Under a kind of findings: why it matters, and what to do about each. */
  readonly advice: Readonly<Record<FindingKind, string>>;
  /** The commands that put findings right; what is filled in is ready for a command line. */
  readonly next: {
    readonly restored: string;
    readonly merge: (code: string, other: string) => string;
    readonly corrected: string;
    readonly remedy: (cause: string) => string;
  };
  readonly heading: (kind: string, findings: number) => string;
  readonly more: (findings: number) => string;
}

/** Value × ease, told for one customer. */
export interface PriorityWords {
  readonly title: (code: string, name: string) => string;
  readonly product: (value: number, ease: number, score: number) => string;
  readonly place: (place: number, dormant: number) => string;
  readonly valueTitle: (value: number) => string;
  readonly easeTitle: (ease: number) => string;
  readonly sum: string;
  readonly unknown: string;
  readonly lostMargin: (cents: number, rank: number) => string;
  readonly rated: (percent: number, source: 'hand' | 'list') => string;
  readonly timesCadence: (times: number) => string;
  readonly remedied: string;
  readonly notRemedied: string;
  readonly notOurs: string;
  readonly referrals: (people: number) => string;
  readonly answers: (
    alike: { readonly trials: number; readonly successes: number },
    all: { readonly trials: number; readonly successes: number },
  ) => string;
  readonly noAnswers: string;
  readonly orderValue: (ownCents: number, orders: number, expectedCents: number | null) => string;
  readonly margin: (share: number, from: MarginSource) => string;
  /** What is missing, and the commands that supply it. */
  readonly missing: (factors: readonly string[]) => string;
  readonly supplyRatings: (code: string, example: string) => string;
  readonly supplyCause: (code: string) => string;
  /** One cell of a list. */
  readonly contributions: (
    parts: readonly (readonly [name: string, contribution: number])[],
    missing: readonly string[],
  ) => string;
  readonly percent: (percent: number) => string;
  readonly ratingsTitle: (code: string, name: string) => string;
  readonly sources: Readonly<Record<'hand' | 'list', string>>;
}

export interface OutcomeWords {
  readonly recorded: (name: string, outcome: string, attempt: number) => string;
  readonly nextOn: (day: string) => string;
  readonly closed: string;
  /** What the keys of a choice do, under it. */
  readonly keys: { readonly navigate: string; readonly select: string };
  readonly askCode: string;
  readonly askKind: string;
  readonly askChannel: string;
  readonly askNext: string;
  readonly askCause: string;
  readonly askAnswer: string;
  readonly noCause: string;
  readonly badDay: string;
}

export interface BacktestWords {
  readonly title: string;
  readonly what: (cut: string, horizonDays: number) => string;
  readonly counts: (counts: { readonly customers: number; readonly silent: number }) => string;
  readonly rules: Readonly<Record<BacktestRule, string>>;
  /** Beyond what a rule flags. */
  readonly limits: Readonly<Record<BacktestRule, (limit: number) => string>>;
  readonly separation: {
    readonly title: string;
    readonly note: string;
    readonly legend: string;
    readonly everybody: string;
    readonly returning: string;
  };
  readonly flagging: {
    readonly title: string;
    /** What the columns say, and what they do not. */
    readonly note: string;
    readonly columns: Readonly<
      Record<'rule' | 'flagged' | 'ofCustomers' | 'right' | 'ofFlagged' | 'ofSilent', string>
    >;
  };
  readonly calibration: {
    readonly title: string;
    readonly columns: Readonly<Record<'band' | 'customers' | 'foretold' | 'silent' | 'happened', string>>;
    readonly band: (lowest: string, highest: string) => string;
    readonly brier: (brier: number, withoutRule: number) => string;
  };
  readonly unfitted: Readonly<
    Record<'too-few-repeat-customers' | 'drop-out-not-identifiable', (repeatCustomers: number) => string>
  >;
  readonly returns: {
    readonly title: string;
    readonly band: string;
    readonly customers: string;
    readonly within: (days: number) => string;
    readonly ofBand: string;
    readonly days: (from: number, below: number | null) => string;
    readonly note: string;
  };
  readonly conclusionTitle: string;
  readonly clear: (best: BacktestRule, other: BacktestRule) => string;
  readonly notClear: (best: BacktestRule, other: BacktestRule) => string;
  readonly tooFew: (counts: {
    readonly ordered: number;
    readonly silent: number;
    readonly needed: number;
  }) => string;
}

export interface ConcentrationWords {
  readonly title: (day: string) => string;
  readonly nobody: string;
  readonly top: (facts: TopFacts) => string;
  readonly topWithoutDormant: (facts: TopFacts) => string;
  readonly dormantAmongTop: (facts: {
    readonly dormant: number;
    readonly customers: number;
    readonly share: string;
  }) => string;
  readonly noneDormantAmongTop: (customers: number) => string;
  readonly everybody: string;
  readonly withoutDormant: string;
  readonly curve: string;
  readonly shares: string;
  readonly part: (part: string) => string;
}

/** The largest customers and what they make of the revenue. */
export interface TopFacts {
  readonly part: string;
  readonly topCustomers: number;
  readonly customers: number;
  readonly share: string;
  readonly topCents: number;
  readonly revenueCents: number;
}

export interface InitWords {
  readonly askFirm: string;
  readonly ready: (db: string, settings: string) => string;
  readonly next: string;
}

export interface ConfigWords {
  readonly saved: (name: string, value: string, file: string) => string;
  readonly files: (user: string, project: string) => string;
  readonly meanings: Readonly<Record<SettingName, string>>;
}

export type SettingName =
  | 'language'
  | 'firm'
  | 'db'
  | 'capacity'
  | 'minutesPhone'
  | 'minutesVisit'
  | 'minutesWritten'
  | 'repeatShare'
  | 'shareMaintenance'
  | 'shareAcquisition'
  | 'callHours'
  | 'saturdayHours'
  | 'timeZone'
  | 'patronDay'
  | 'owner'
  | 'address'
  | 'scriptLanguage'
  | 'scriptVariant'
  | 'timesCadence'
  | 'timesOwnGap'
  | 'floorDays'
  | 'fallbackDays'
  | 'gapsNeeded'
  | 'mergeDays'
  | 'dormantBy'
  | 'fixedDays'
  | 'horizonDays'
  | 'modelFlags'
  | 'modelVetoes'
  | 'regularFrom'
  | 'warningShare'
  | 'groupDays'
  | 'weightMargin'
  | 'weightPotential'
  | 'weightStrategy'
  | 'weightTerritory'
  | 'weightPunctuality'
  | 'weightGrowth'
  | 'marginShare'
  | 'discountCap'
  | 'gestureBudget'
  | 'patience.attempts'
  | 'patience.channels'
  | 'patience.slots'
  | 'patience.weeks'
  | 'hourlyCost'
  | 'acquisitionCost'
  | 'folderAgeSeconds'
  | 'issuer'
  | 'importFolder'
  | 'resultsFolder'
  | 'gate.policy'
  | 'gate.registerDays'
  | 'gate.contractDays';

export interface DemoWords {
  readonly intro: (folder: string) => string;
  readonly steps: Readonly<
    Record<
      | 'import'
      | 'dormant'
      | 'explain'
      | 'listening'
      | 'cause'
      | 'apology'
      | 'remedy'
      | 'solved'
      | 'calls'
      | 'outcomes'
      | 'report',
      string
    >
  >;
  readonly note: string;
  readonly remedyWhat: string;
  readonly remedyNews: string;
  readonly remedyOwner: string;
  readonly remedyEvidence: string;
  readonly answer: string;
  readonly next: (db: string, list: string) => string;
}
