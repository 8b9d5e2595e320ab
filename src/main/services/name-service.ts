import { checkName } from '../../shared/domain/naming/check-name.ts';
import { checkText, type TextKind } from '../../shared/domain/naming/check-text.ts';
import { type SuggestionRequest, suggestNames } from '../../shared/domain/naming/suggest-names.ts';
import type { Ports } from './ports/ports.ts';

/** The use cases of name checks (名称预检). They need no vault. */
export function createNameService({ rules, chinese }: Pick<Ports, 'rules' | 'chinese'>) {
  return {
    async check({ names, filingProvince }: { names: readonly string[]; filingProvince: string | null }) {
      const pack = rules.current();
      const province = pack.provinces.find(({ code }) => code === filingProvince);
      const context = {
        rules: pack.nameRules,
        regions: pack.regions,
        chinese,
        ...(province ? { filingProvince: province } : {}),
      };
      return { names: names.map((name) => checkName(name, context)) };
    },

    async suggest(request: SuggestionRequest) {
      const { nameRules, regions } = rules.current();
      return { suggestions: [...suggestNames(request, { rules: nameRules, regions, chinese })] };
    },

    async checkText({ kind, text }: { kind: TextKind; text: string }) {
      const { nameRules, regions } = rules.current();
      return checkText(kind, text, { rules: nameRules, regions, chinese });
    },
  };
}
