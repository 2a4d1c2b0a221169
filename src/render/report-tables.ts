/** The tables a report is made of, for files. */
export const REPORT_TABLES = ['claims', 'ladder', 'curves', 'departments', 'sellers', 'causes'] as const;

export type ReportTable = (typeof REPORT_TABLES)[number];
