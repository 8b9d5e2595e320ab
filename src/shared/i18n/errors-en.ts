import type { ErrorTexts } from './error-text.ts';

/** The sentences of every error in English; they say the same as the Chinese ones. */
export const ERRORS_EN: ErrorTexts = {
  input_invalid: { happened: 'One entry is not right: {field}.', todo: 'Correct it and try again.' },
  not_found: {
    happened: 'This cannot be found; it may have been removed.',
    todo: 'Go back to the list and choose again.',
  },
  not_available_here: {
    happened: 'This way of running the app does not have that function.',
    todo: 'Use the desktop app, or do it by hand as the page says.',
  },
  step_blocked: {
    happened: 'This step cannot be marked so yet: earlier steps are not done.',
    todo: 'Finish the earlier steps first: {blockedBy}.',
  },
  step_state_unknown: {
    happened: 'This step does not have that state.',
    todo: 'Choose one of the states that the step offers.',
  },
  target_not_writable: {
    happened: 'The folder “{folder}” cannot be written to.',
    todo: 'Choose a folder of your own, for example a new one below Documents.',
  },
  target_not_empty: {
    happened: 'The folder “{folder}” is not empty, so nothing was written.',
    todo: 'Choose a new or empty folder.',
  },
  file_exists: {
    happened: 'The file “{file}” exists already and was not overwritten.',
    todo: 'Choose another name, or move the old file away first.',
  },
  disk_full: {
    happened: 'The disk is full. “{folder}” was not finished and has been undone.',
    todo: 'Free some space or choose another disk, then try again.',
  },
  cancelled: { happened: 'Cancelled; nothing half-made was left.', todo: 'Start again whenever you like.' },

  file_not_readable: {
    happened: 'The file “{file}” cannot be opened.',
    todo: 'Check that it is still there and not in use by another program.',
  },
  file_empty: {
    happened: 'The file “{file}” is empty (0 bytes).',
    todo: 'Take, scan or download it again, then add it.',
  },
  file_type_unknown: {
    happened: 'The file “{file}” holds neither an image nor a PDF, whatever its name says.',
    todo: 'Add a JPG, PNG, HEIC, WebP, TIFF or BMP image, or a PDF.',
  },
  file_damaged: {
    happened: 'The file “{file}” is damaged or incomplete and cannot be read reliably.',
    todo: 'Export or download it again, then add it.',
  },
  file_too_large: {
    happened: 'The file “{file}” is larger than {limitMegabytes} MB.',
    todo: 'Use a smaller file, for example a phone photo instead of a fine scan.',
  },
  image_too_many_pixels: {
    happened: 'The image “{file}” has about {megapixels} megapixels; the limit is {limit}.',
    todo: 'Make it smaller, or take it again with a phone.',
  },
  image_not_decodable: {
    happened: '“{file}” is a {format} image, which cannot be decoded here.',
    todo: 'Open it on the phone or computer, save it as JPG and add that (iPhone: Settings → Camera → Formats → Most Compatible).',
  },
  image_cannot_fit: {
    happened:
      '“{file}” stays larger than {limitKilobytes} kB even at {width} × {height} pixels and the lowest quality.',
    todo: 'Photograph it again, nearer and in good light on a plain ground, so that the document fills the frame; or crop it and save it as JPG.',
  },
  document_needs_password: {
    happened: 'The PDF “{file}” opens only with a password.',
    todo: 'Enter it (used once, never stored), or save the PDF without a password first.',
  },
  document_wrong_password: {
    happened: 'The password for the PDF “{file}” is not right.',
    todo: 'Check it and enter it again.',
  },
  document_too_many_pages: {
    happened: '“{file}” has more than {limit} pages, which no proof has.',
    todo: 'Keep the pages that are needed, then add it.',
  },
  manifest_invalid: {
    happened: 'One entry of the manifest “{file}” is not right: {field}.',
    todo: 'Correct it as the manual says and try again.',
  },
  id_number_invalid: {
    happened: 'The ID number is not right ({problem}).',
    todo: 'Compare all 18 characters with the card; the last may be an X.',
  },
  backup_damaged: {
    happened: '“{file}” is not a backup of Beihao, or it is damaged or was altered. Your data has not been changed.',
    todo: 'Use another backup; if it was copied from elsewhere, copy it again.',
  },
  archive_damaged: {
    happened: '“{file}” is not an export of Beihao, or it is damaged or was altered. Nothing was imported.',
    todo: 'Use another export; if it was copied from elsewhere, copy it again.',
  },
  archive_needs_password: {
    happened: 'The export “{file}” has a password.',
    todo: 'Enter the password that was set when it was exported.',
  },
  archive_wrong_password: {
    happened: 'The password of the export “{file}” is not right.',
    todo: 'Check upper and lower case and the input method, then try again.',
  },
  update_refused: {
    happened:
      'The installer “{file}” did not pass: its checksum is not that of the list, the list does not name it, or its signature is broken. It was not opened and nothing was changed.',
    todo: 'Download the installer and the SHA256SUMS list again into one folder. If they still differ, do not use it.',
  },
  image_refused: {
    happened: '“{file}” is the very picture that was refused; it was not stored.',
    todo: 'Photograph or scan it anew: unchanged it would be refused again.',
  },
  rules_invalid: {
    happened: 'This rule pack cannot be used; nothing was imported. It is wrong here: {place}.',
    todo: 'Ask whoever made it for a whole file; the rules you have stay in use.',
  },
  rules_older: {
    happened: 'This rule pack is older than the one in use ({date}); it was not imported.',
    todo: 'Look for a newer one; to go back to the app’s own rules, choose “Back to the app’s rules”.',
  },
  packet_not_found: {
    happened: '“{folder}” holds no packet made by Beihao.',
    todo: 'Choose the folder that has manifest.json in it.',
  },
  page_not_built: {
    happened: 'The page has not been built yet, so there is none to open.',
    todo: 'Run npm start, which builds it first, or npm run build.',
  },
  work_timed_out: {
    happened: 'The work took more than {seconds} seconds and was stopped; nothing half-made was left.',
    todo: 'Try a smaller or newly exported file.',
  },

  vault_missing: { happened: 'There is no vault here yet.', todo: 'Create one first (command line: vault init).' },
  vault_exists: {
    happened: 'There is a vault here already; it was not touched.',
    todo: 'Unlock it, or use another data folder.',
  },
  vault_locked: { happened: 'The vault is locked.', todo: 'Unlock it first (command line: --passphrase-file).' },
  vault_wrong_secret: {
    happened: 'The passphrase or recovery key is not right; the vault stays closed.',
    todo: 'Check capitals and the input method; if the passphrase is forgotten, use the recovery key.',
  },
  vault_newer: {
    happened: 'This vault was made by a newer Beihao and cannot be opened by this one.',
    todo: 'Install the newest Beihao. The data was not changed.',
  },
  vault_corrupt: {
    happened: 'The vault is damaged or was changed from outside; to protect the data, nothing was done.',
    todo: 'Delete nothing. Restore a backup; if there is none, first copy the whole data folder.',
  },
  vault_read_only: {
    happened: 'The vault lies where nothing can be written, so it can only be read; nothing was changed.',
    todo: 'To change it, lock it, copy the whole data folder to a disk that can be written, and open it there.',
  },
  vault_busy: {
    happened: 'This vault is in use by {holder}.',
    todo: 'Close that window or command, then try again.',
  },
  vault_wait: {
    happened: 'Several passphrases were wrong; the next try is possible in {seconds} seconds.',
    todo: 'Wait a moment. If the passphrase is forgotten, the recovery key works without waiting.',
  },
  vault_last_way: {
    happened: 'A passphrase or a recovery key has to stay; nothing was removed.',
    todo: 'Set up the other one first, then remove this one.',
  },
  system_store_unavailable: {
    happened: "This computer's own key store is not available.",
    todo: 'Unlock with the passphrase or the recovery key.',
  },

  worker_not_started: {
    happened: 'The part of Beihao that works on files did not start; nothing was changed.',
    todo: 'Close some programs and try again. If that does not help, install Beihao again (an antivirus program may have moved its files away); no data is lost.',
  },
  internal: {
    happened: 'Something went wrong inside Beihao (reference {reference}).',
    todo: 'No data was lost. Try again; if it happens again, report this reference.',
  },
};
