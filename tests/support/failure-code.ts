import { isErrorCode } from '../../src/shared/contract/errors.ts';
import { describeError } from '../../src/shared/i18n/errors.ts';

/** The code of the failure, whose two sentences are there in both languages; `no failure` where there is none. */
export async function failureCode(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return 'no failure';
  } catch (error) {
    const { code, data } = error as { code?: unknown; data?: unknown };
    if (typeof code !== 'string' || !isErrorCode(code)) return `unknown failure: ${String(error)}`;
    for (const language of ['zh-CN', 'en'] as const) {
      const { happened, todo } = describeError(code, data, language);
      if (happened === '' || todo === '' || /[{}]/.test(happened + todo)) return `no sentence for ${code}`;
    }
    return code;
  }
}
