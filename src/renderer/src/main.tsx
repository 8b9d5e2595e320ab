import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { RouterProvider } from 'react-router/dom';
import { queryClient } from './api/query.ts';
import { createAppRouter } from './app/router.tsx';
import './features/privacy/record-requests.ts';
import './ui/base.css';
import './features/board/board.css';
import './features/palette/palette.css';
import './features/welcome/welcome.css';
import './ui/parts.css';
import './ui/frame.css';
import './ui/findings.css';
import './ui/people.css';
import './ui/documents.css';
import './ui/due.css';
import './ui/names.css';
import './ui/checklist.css';
import './ui/rejections.css';
import './ui/packet.css';
import './ui/desktop.css';
import { startI18n } from './ui/i18n.ts';
import { LookProvider } from './ui/look.tsx';

// A file that misses its place must not open instead of the app and take what was typed with it.
for (const event of ['dragover', 'drop'] as const) {
  window.addEventListener(event, (drag) => drag.preventDefault());
}

const root = document.getElementById('root');
if (root) {
  await startI18n();
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={queryClient}>
        <LookProvider>
          <RouterProvider router={createAppRouter()} />
        </LookProvider>
      </QueryClientProvider>
    </StrictMode>,
  );
}
