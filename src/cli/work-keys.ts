import type { Desk, DeskLook } from '../app/work-desk.ts';
import type { Words } from '../locale/words.ts';
import type { WorkCommand } from '../locale/work-words.ts';

type Outcome = keyof Words['work']['outcomeKeys'];

/** What a key means where a customer is on the desk. */
export type Meaning =
  | { readonly as: 'outcome'; readonly outcome: Outcome }
  | { readonly as: 'command'; readonly command: WorkCommand };

export function meaningOf(key: string, { work }: Words): Meaning | undefined {
  const outcome = named(work.outcomeKeys, key);
  if (outcome !== undefined) return { as: 'outcome', outcome };
  const command = named(work.commandKeys, key);
  return command === undefined ? undefined : { as: 'command', command };
}

function named<Name extends string>(keys: Readonly<Record<Name, string>>, key: string): Name | undefined {
  const names = Object.keys(keys) as Name[];
  return names.find((name) => keys[name].toLowerCase() === key.toLowerCase());
}

/** One thing to choose among. */
export interface WorkChoice {
  readonly label: string;
  readonly take: (desk: Desk) => Promise<void>;
}

/** What the open question lets one choose among; null where it is answered in words or figures. */
export function choicesOf(look: DeskLook, { work, labels }: Words): WorkChoice[] | null {
  if (look.question === 'channels') {
    return [
      { label: work.allChannels, take: (desk) => desk.replyChannels(false) },
      {
        label: work.onlyChannel(labels.channels[look.channel]),
        take: (desk) => desk.replyChannels(true),
      },
    ];
  }
  if (look.question !== 'cause') return null;
  const causes = Object.entries(labels.causes) as [keyof typeof labels.causes, string][];
  return [
    ...(look.isNeeded ? [] : [{ label: work.notSaid, take: (desk: Desk) => desk.replyCause(null) }]),
    ...causes
      .filter(([cause]) => cause !== 'not-stated')
      .map(([cause, label]) => ({ label, take: (desk: Desk) => desk.replyCause(cause) })),
  ];
}

/** The channels on which this customer can be reached. */
export async function channelChoices(desk: Desk, { labels }: Words): Promise<WorkChoice[]> {
  const channels = await desk.channels();
  return channels.map((channel) => ({
    label: labels.channels[channel],
    take: (at) => at.change(channel),
  }));
}
