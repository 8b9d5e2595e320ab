import { useMutation } from '@tanstack/react-query';
import type { DocumentId } from '../../../../shared/domain/documents/document.ts';
import { client } from '../../api/client.ts';
import { api } from '../../api/query.ts';

/** Hands one untouched original to the browser or the system as a download: its own dialog asks where to. */
export function useExportOriginal() {
  return useMutation({
    mutationFn: async (id: DocumentId) => {
      const { url, fileName } = await client.documents.original({ id });
      const link = document.createElement('a');
      link.href = url;
      link.download = fileName;
      link.click();
    },
  });
}

/** Writes all originals of a person into a folder, every version, byte for byte. */
export function useExportAll() {
  return useMutation(api.documents.exportAll.mutationOptions());
}
