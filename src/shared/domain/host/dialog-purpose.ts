/** What a folder or a file is asked for; the host opens its dialog where it was left for the same purpose. */
export const DIALOG_PURPOSES = ['packet', 'backup', 'archive', 'originals', 'document', 'update', 'other'] as const;
export type DialogPurpose = (typeof DIALOG_PURPOSES)[number];
