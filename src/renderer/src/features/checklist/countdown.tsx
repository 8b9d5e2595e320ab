import { ClockCircleOutlined } from '@ant-design/icons';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Badge } from '../../ui/badge.tsx';
import { timeLeft } from './time-left.ts';

const TICK_MS = 20_000;
/** From here on the colour says that it is urgent; the words say how long. */
const URGENT_HOURS = 6;

/** The time of this computer, looked at again and again. */
function useNow(): Date {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), TICK_MS);
    return () => clearInterval(timer);
  }, []);
  return now;
}

/** 还剩多久: how long a running limit still runs. */
export function Countdown({ dueAt }: { readonly dueAt: string }) {
  const { t } = useTranslation();
  const left = timeLeft(dueAt, useNow());
  const isUrgent = left.isOver || (left.days === 0 && left.hours < URGENT_HOURS);
  const words = left.days > 0 ? t('checklist.leftDays', { ...left }) : t('checklist.leftHours', { ...left });
  return (
    <Badge tone={isUrgent ? 'reject' : 'warn'} icon={<ClockCircleOutlined aria-hidden />}>
      {left.isOver ? t('checklist.leftNone') : words}
    </Badge>
  );
}
