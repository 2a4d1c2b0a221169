export type Channel = 'phone' | 'visit' | 'email' | 'sms' | 'whatsapp' | 'letter';

export const CHANNELS: readonly Channel[] = ['phone', 'visit', 'email', 'sms', 'whatsapp', 'letter'];

/** How a customer can be reached. */
export interface Reach {
  readonly phone: string | null;
  readonly mobile: string | null;
  readonly email: string | null;
  readonly city: string | null;
}

/** Whether the data we hold let us use the channel at all; whether we *may* is the gate's question. */
export function canReach(reach: Reach, channel: Channel): boolean {
  switch (channel) {
    case 'phone':
      return (reach.phone ?? reach.mobile) !== null;
    case 'sms':
    case 'whatsapp':
      return reach.mobile !== null;
    case 'email':
      return reach.email !== null;
    case 'visit':
    case 'letter':
      return reach.city !== null;
  }
}
