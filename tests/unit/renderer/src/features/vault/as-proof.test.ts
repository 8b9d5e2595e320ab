import { expect, it } from 'vitest';
import { createRecoveryKey } from '../../../../../../src/main/adapters/keys/recovery-key.ts';
import { asProof } from '../../../../../../src/renderer/src/features/vault/as-proof.ts';

it('tells a recovery key from a passphrase', () => {
  for (let n = 0; n < 100; n += 1) expect(asProof(createRecoveryKey().text).way).toBe('recovery-key');
  for (const typed of ['春眠不觉晓', 'correct horse battery', 'ABCD-EFGH', '']) {
    expect(asProof(typed)).toEqual({ way: 'passphrase', secret: typed });
  }
});
