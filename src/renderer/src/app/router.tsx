import { createHashRouter, Navigate } from 'react-router';
import { Frame } from './frame.tsx';
import { Broken, Missing } from './missing.tsx';
import { VaultGate } from './vault-gate.tsx';

/** The page map of docs/adr/0011. */
const PAGES = [
  { index: true, lazy: async () => ({ Component: (await import('./pages/home-page.tsx')).HomePage }) },
  // Where the list of people was before it became the board.
  { path: 'applicants', element: <Navigate to="/" replace /> },
  {
    path: 'applicants/new',
    lazy: async () => ({ Component: (await import('./pages/new-applicant-page.tsx')).NewApplicantPage }),
  },
  {
    path: 'applicants/:applicantId/:tab?',
    lazy: async () => ({ Component: (await import('./pages/applicant-page.tsx')).ApplicantPage }),
  },
  {
    path: 'programs/:programId/:tab?',
    lazy: async () => ({ Component: (await import('./pages/program-page.tsx')).ProgramPage }),
  },
  {
    path: 'welcome/:screen?',
    lazy: async () => ({ Component: (await import('./pages/welcome-page.tsx')).WelcomePage }),
  },
  { path: 'names', lazy: async () => ({ Component: (await import('./pages/names-page.tsx')).NamesPage }) },
  {
    path: 'settings/:section?',
    lazy: async () => ({ Component: (await import('./pages/settings-page.tsx')).SettingsPage }),
  },
  { path: '*', element: <Missing /> },
];

/** Addresses live behind the hash: the same build is served over HTTP and from Electron's own protocol. */
export function createAppRouter() {
  return createHashRouter([
    {
      element: <VaultGate />,
      errorElement: <Broken />,
      // Nothing is loaded over a network, so there is no "loading" to draw while a page's script is read.
      hydrateFallbackElement: <div />,
      children: [{ element: <Frame />, children: PAGES }],
    },
  ]);
}
