import type { tryRules } from '../app/try-rules.ts';

type Trial = Awaited<ReturnType<typeof tryRules>>;
type Group = Trial['everybody'];

/** Every share stands beside the two counts it is made of; charts are drawn from this. */
export function backtestJson(trial: Trial, sentence: string): unknown {
  const { today, cut, end, horizonDays, mergeDays, model, everybody, returning, spontaneous } = trial;
  return {
    schemaVersion: 1,
    today,
    cut,
    end,
    horizonDays,
    mergeDays,
    model: {
      name: model.fitted ? 'mbg/cnbd-k' : null,
      k: model.fitted ? model.k : null,
      fitted: model.fitted,
      why: model.fitted ? null : model.why,
      repeatCustomers: model.repeatCustomers,
    },
    conclusion: conclusionJson(trial, sentence),
    groups: { everybody: groupJson(everybody, trial), returning: groupJson(returning, trial) },
    spontaneous: spontaneous.map(({ fromDays, belowDays, customers, returns }) => ({
      fromDays,
      belowDays,
      customers,
      returns: returns.map(({ withinDays, customers: returned }) => ({
        withinDays,
        customers: returned,
        ofCustomers: customers,
      })),
    })),
  };
}

function conclusionJson({ conclusion, everybody }: Trial, sentence: string): unknown {
  const compared = conclusion.verdict === 'too-few' ? undefined : conclusion;
  return {
    verdict: conclusion.verdict,
    sentence,
    best: compared?.best ?? null,
    comparedWith: compared?.comparedWith ?? null,
    aucDifference: compared?.difference ?? null,
    standardError: compared?.standardError ?? null,
    customers: everybody.customers,
    silent: everybody.silent,
    neededPerSide: conclusion.neededPerSide,
  };
}

function groupJson({ customers, silent, rules }: Group, { limits }: Trial): unknown {
  return {
    customers,
    silent,
    ordered: customers - silent,
    rules: rules.map(({ rule, separation, flagging, behind, honesty }) => ({
      rule,
      limit: limits[rule],
      auc: separation.auc,
      aucStandardError: separation.standardError,
      behindBest:
        behind === null ? null : { difference: behind.difference, standardError: behind.standardError },
      isClearlyBehind: behind?.isClear ?? false,
      flagged: flagging.flagged,
      flaggedShare: flagging.flaggedShare ?? null,
      flaggedSilent: flagging.right,
      precision: flagging.precision ?? null,
      recall: flagging.recall ?? null,
      brier: honesty?.brier ?? null,
      brierOfBaseRate: honesty === null ? null : (silent / customers) * (1 - silent / customers),
      calibration:
        honesty?.calibration.map((band) => ({
          customers: band.customers,
          lowest: band.lowest,
          highest: band.highest,
          meanForetold: band.meanForetold,
          silent: band.happened,
        })) ?? [],
    })),
  };
}
