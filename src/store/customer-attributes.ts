import { RATED, type Rated } from '../domain/rating.ts';

/** Column of each rating: per cent, referrals as a number. */
export const RATED_COLUMN = {
  potential: 'potential_percent',
  strategy: 'strategy_percent',
  territory: 'territory_percent',
  punctuality: 'punctuality_percent',
  growth: 'growth_percent',
  margin: 'margin_percent',
  referrals: 'referrals',
} as const satisfies Record<Rated, string>;

export const RATED_COLUMNS = RATED.map((name) => RATED_COLUMN[name]);

/** Attributes a list may state; an empty cell never erases what is known. */
export const CUSTOMER_ATTRIBUTES = [
  'name',
  'name_key',
  'contact_person',
  'vat_number',
  'tax_code',
  'unusable_vat_number',
  'unusable_tax_code',
  'phone',
  'mobile',
  'email',
  'pec',
  'address',
  'postal_code',
  'city',
  'city_key',
  'province',
  'country',
  'seller',
  'seller_from_orders',
  'sector',
  'status',
  'marketing_consent',
  'stated_last_order_on',
  'stated_orders',
  'stated_total_cents',
  ...RATED_COLUMNS,
] as const;

type Attribute = (typeof CUSTOMER_ATTRIBUTES)[number];

/** What people call the attributes: under a field stand all that tell of the same thing. */
export const FIELD_ATTRIBUTES = {
  name: ['name', 'name_key'],
  contactPerson: ['contact_person'],
  vatNumber: ['vat_number', 'unusable_vat_number'],
  taxCode: ['tax_code', 'unusable_tax_code'],
  phone: ['phone'],
  mobile: ['mobile'],
  email: ['email'],
  pec: ['pec'],
  address: ['address'],
  postalCode: ['postal_code'],
  city: ['city', 'city_key'],
  province: ['province'],
  country: ['country'],
  seller: ['seller', 'seller_from_orders'],
  sector: ['sector'],
  status: ['status'],
  marketingConsent: ['marketing_consent'],
  lastOrderOn: ['stated_last_order_on'],
  orderCount: ['stated_orders'],
  total: ['stated_total_cents'],
  potential: [RATED_COLUMN.potential],
  strategy: [RATED_COLUMN.strategy],
  territory: [RATED_COLUMN.territory],
  punctuality: [RATED_COLUMN.punctuality],
  growth: [RATED_COLUMN.growth],
  margin: [RATED_COLUMN.margin],
  referrals: [RATED_COLUMN.referrals],
} as const satisfies Record<string, readonly Attribute[]>;
