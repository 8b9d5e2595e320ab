import { Button, Form, Input, InputNumber, Radio, Slider } from 'antd';
import { useTranslation } from 'react-i18next';
import {
  CARD_LAYOUTS,
  type CardLayout,
  PACKET_LANGUAGES,
  type PacketLanguage,
  type PacketOptions,
  PROOF_PAGE_SIZES,
  type ProofPages,
  USUAL_LOOKS,
  USUAL_MARK,
  WATERMARK_BOUNDS,
} from '../../../../shared/domain/packet/packet-options.ts';

/** What the fields hold; a number that was cleared is null. */
export interface LooksValues {
  readonly looks: {
    readonly language: PacketLanguage;
    readonly cardLayout: CardLayout;
    readonly proofPages: ProofPages;
  };
  readonly mark: {
    readonly receiver: string;
    /** Degrees. */
    readonly angle: number | null;
    /** Points. */
    readonly spacing: number | null;
    /** Percent: nobody thinks of ink in fractions of one. */
    readonly strength: number | null;
  };
}

/** The packet as it is made when nobody touches anything. */
export const USUAL_VALUES: LooksValues = {
  looks: USUAL_LOOKS,
  mark: {
    receiver: '',
    angle: USUAL_MARK.angle,
    spacing: USUAL_MARK.spacing,
    strength: Math.round(USUAL_MARK.opacity * 100),
  },
};

/** The watermark as the contract takes it; what was cleared is as usual. */
export function toWatermark(text: string, mark: LooksValues['mark']): PacketOptions['watermark'] {
  return {
    text,
    receiver: mark.receiver.trim() || undefined,
    angle: mark.angle ?? undefined,
    spacing: mark.spacing ?? undefined,
    opacity: mark.strength === null ? undefined : mark.strength / 100,
  };
}

interface ChoiceProps {
  readonly name: keyof LooksValues['looks'];
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

function Choice({ name, label, options }: ChoiceProps) {
  return (
    <Form.Item name={['looks', name]} label={label}>
      <Radio.Group aria-label={label} options={[...options]} />
    </Form.Item>
  );
}

interface AmountProps {
  readonly name: 'angle' | 'spacing' | 'strength';
  readonly unit: string;
  readonly bounds: { readonly min: number; readonly max: number };
}

interface AmountFieldProps extends Omit<AmountProps, 'name'> {
  readonly id?: string;
  readonly value?: number | null;
  readonly onChange?: (value: number | null) => void;
  readonly label: string;
}

/** A number to type, and to drag where seeing it matters more than its figure. One that was cleared is as usual. */
function AmountField({ id = '', value = null, onChange, label, unit, bounds }: AmountFieldProps) {
  const { t } = useTranslation();
  const { min, max } = bounds;
  return (
    <>
      <InputNumber
        id={id}
        min={min}
        max={max}
        precision={0}
        suffix={unit}
        value={value}
        onChange={(next) => onChange?.(next)}
      />
      <Slider
        min={min}
        max={max}
        value={value ?? min}
        onChange={(next) => onChange?.(next)}
        ariaLabelForHandle={t('packet.markDrag', { label })}
        tooltip={{ open: false }}
      />
    </>
  );
}

function Amount({ name, unit, bounds }: AmountProps) {
  const { t } = useTranslation();
  const label = t(`packet.mark-${name}`);
  return (
    <Form.Item name={['mark', name]} label={label} extra={`${bounds.min} – ${bounds.max} ${unit}`}>
      <AmountField label={label} unit={unit} bounds={bounds} />
    </Form.Item>
  );
}

const { opacity } = WATERMARK_BOUNDS;

/** The text over the pages and its looks. */
export function MarkFields() {
  const { t } = useTranslation();
  const form = Form.useFormInstance();
  const add = (token: string) => form.setFieldValue('watermark', `${form.getFieldValue('watermark') ?? ''}${token}`);
  return (
    <>
      <Form.Item name="watermark" label={t('packet.watermarkText')} extra={t('packet.watermarkTokens')}>
        <Input maxLength={WATERMARK_BOUNDS.text} autoComplete="off" />
      </Form.Item>
      <div className="row tokens">
        {[t('packet.tokenDate'), t('packet.tokenReceiver')].map((token) => (
          <Button key={token} size="small" onClick={() => add(token)}>
            {t('packet.addToken', { token })}
          </Button>
        ))}
      </div>
      <Form.Item name={['mark', 'receiver']} label={t('packet.markReceiver')} extra={t('packet.markReceiverHelp')}>
        <Input maxLength={WATERMARK_BOUNDS.receiver} autoComplete="off" />
      </Form.Item>
      <div className="amounts">
        <Amount name="angle" unit="°" bounds={WATERMARK_BOUNDS.angle} />
        <Amount name="spacing" unit="pt" bounds={WATERMARK_BOUNDS.spacing} />
        <Amount name="strength" unit="%" bounds={{ min: opacity.min * 100, max: opacity.max * 100 }} />
      </div>
      <p className="hint">{t('packet.markKeptOff')}</p>
    </>
  );
}

/** 版式: what few people change, folded away. */
export function LooksFields() {
  const { t } = useTranslation();
  return (
    <details className="fold looks">
      <summary>{t('packet.looks')}</summary>
      <Choice
        name="cardLayout"
        label={t('packet.cardLayout')}
        options={CARD_LAYOUTS.map((value) => ({ value, label: t(`packet.card-${value}`) }))}
      />
      <Choice
        name="proofPages"
        label={t('packet.proofPages')}
        options={PROOF_PAGE_SIZES.map((value) => ({ value, label: t(`packet.proof-${value}`) }))}
      />
      <Choice
        name="language"
        label={t('packet.packetLanguage')}
        options={PACKET_LANGUAGES.map((value) => ({ value, label: t(`packet.language-${value}`) }))}
      />
    </details>
  );
}
