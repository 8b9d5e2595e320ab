import { createHashRouter, Navigate } from 'react-router';
import { Frame } from './frame.tsx';
import { Broken, Missing } from './missing.tsx';
import { VaultGate } from './vault-gate.tsx';

/** Addresses live behind the hash: the same build is served over HTTP and from Electron's own protocol. */
export function createAppRouter() {
  return createHashRouter([
    {
      element: <VaultGate />,
      errorElement: <Broken />,
      // Nothing is loaded over a network, so there is no "loading" to draw while a page's script is read.
      hydrateFallbackElement: <div />,
      children: [
        {
          element: <Frame />,
          children: [
            { index: true, element: <Navigate to="/applicants" replace /> },
            {
              path: 'applicants',
              lazy: async () => ({ Component: (await import('./pages/applicants-page.tsx')).ApplicantsPage }),
            },
            {
              path: 'applicants/:applicantId/:tab?',
              lazy: async () => ({ Component: (await import('./pages/applicant-page.tsx')).ApplicantPage }),
            },
            {
              path: 'programs/:programId/:tab?',
              lazy: async () => ({ Component: (await import('./pages/program-page.tsx')).ProgramPage }),
            },
            { path: 'names', lazy: async () => ({ Component: (await import('./pages/names-page.tsx')).NamesPage }) },
            {
              path: 'settings',
              lazy: async () => ({ Component: (await import('./pages/settings-page.tsx')).SettingsPage }),
            },
            { path: '*', element: <Missing /> },
          ],
        },
      ],
    },
  ]);
}
