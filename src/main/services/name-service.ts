import { verdictOf } from '../../shared/domain/finding.ts';
import { checkName } from '../../shared/domain/naming/check-name.ts';
import { checkText, type TextKind } from '../../shared/domain/naming/check-text.ts';
import { nameContextOf } from '../../shared/domain/naming/name-context.ts';
import { checkAgreement, remarkTemplate } from '../../shared/domain/naming/remark-agreement.ts';
import { type SuggestionRequest, suggestNames } from '../../shared/domain/naming/suggest-names.ts';
import type { Ports } from './ports/ports.ts';

interface TextInput {
  readonly kind: TextKind;
  readonly text: string;
  readonly name: string;
  readonly categoryIds: readonly number[];
}

/** The use cases of name checks (名称预检). They need no vault. */
export function createNameService({ rules, chinese }: Pick<Ports, 'rules' | 'chinese'>) {
  return {
    async check({ names, filingProvince }: { names: readonly string[]; filingProvince: string | null }) {
      const context = nameContextOf({ ...rules.current(), chinese }, filingProvince);
      return { names: names.map((name) => checkName(name, context)) };
    },

    async suggest(request: SuggestionRequest) {
      return { suggestions: [...suggestNames(request, nameContextOf({ ...rules.current(), chinese }))] };
    },

    async checkText({ kind, text, name, categoryIds }: TextInput) {
      const pack = rules.current();
      const categories = pack.categories.filter(
        ({ categoryId, level }) => level === 2 && categoryIds.includes(categoryId),
      );
      const checked = checkText(kind, text, nameContextOf({ ...pack, chinese }));
      const agreement = kind === 'remark' ? checkAgreement({ name, remark: text, categories }, chinese) : [];
      const findings = [...checked.findings, ...agreement];
      return { ...checked, verdict: verdictOf(findings), findings, template: remarkTemplate({ name, categories }) };
    },
  };
}
