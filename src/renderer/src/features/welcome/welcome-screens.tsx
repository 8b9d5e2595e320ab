import {
  CloudServerOutlined,
  FileProtectOutlined,
  IdcardOutlined,
  MobileOutlined,
  OrderedListOutlined,
  SafetyCertificateOutlined,
  SearchOutlined,
  UserOutlined,
} from '@ant-design/icons';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { WriteButton } from '../../api/write-button.tsx';
import { FailurePanel } from '../../ui/failure-panel.tsx';
import { useAddSample } from './use-sample.ts';

interface Point {
  readonly icon: ReactNode;
  readonly title: string;
  readonly more: string;
}

function Points({ points }: { readonly points: readonly Point[] }) {
  return (
    <ul className="welcome-points">
      {points.map(({ icon, title, more }) => (
        <li key={title}>
          <span className="empty-icon" aria-hidden>
            {icon}
          </span>
          <div>
            <h2>{title}</h2>
            <p className="hint">{more}</p>
          </div>
        </li>
      ))}
    </ul>
  );
}

/** What it does, and what it does not. */
export function WhatItDoes() {
  const { t } = useTranslation();
  return (
    <Points
      points={[
        { icon: <OrderedListOutlined />, title: t('welcome.steps'), more: t('welcome.stepsMore') },
        { icon: <SearchOutlined />, title: t('welcome.names'), more: t('welcome.namesMore') },
        { icon: <FileProtectOutlined />, title: t('welcome.packet'), more: t('welcome.packetMore') },
        { icon: <CloudServerOutlined />, title: t('welcome.not'), more: t('welcome.notMore') },
      ]}
    />
  );
}

/** What to have at hand. */
export function WhatYouNeed() {
  const { t } = useTranslation();
  return (
    <Points
      points={[
        { icon: <IdcardOutlined />, title: t('welcome.card'), more: t('welcome.cardMore') },
        { icon: <SafetyCertificateOutlined />, title: t('welcome.proof'), more: t('welcome.proofMore') },
        { icon: <MobileOutlined />, title: t('welcome.phone'), more: t('welcome.phoneMore') },
        { icon: <UserOutlined />, title: t('welcome.other'), more: t('welcome.otherMore') },
      ]}
    />
  );
}

/** Begin with the invented sample, or with oneself. */
export function HowToBegin() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const add = useAddSample();
  const onSuccess = ({ applicantId }: { readonly applicantId: string }) =>
    void navigate(`/applicants/${applicantId}/documents`);
  return (
    <>
      <div className="welcome-ways">
        <section className="panel" aria-labelledby="welcome-own">
          <h2 id="welcome-own">{t('welcome.own')}</h2>
          <p className="hint">{t('welcome.ownMore')}</p>
          <WriteButton type="primary" size="large" onClick={() => void navigate('/applicants/new')}>
            {t('applicants.add')}
          </WriteButton>
        </section>
        <section className="panel" aria-labelledby="welcome-sample">
          <h2 id="welcome-sample">{t('welcome.sample')}</h2>
          <p className="hint">{t('welcome.sampleMore')}</p>
          <WriteButton size="large" loading={add.isPending} onClick={() => add.mutate({}, { onSuccess })}>
            {t('welcome.sampleGo')}
          </WriteButton>
        </section>
      </div>
      <FailurePanel error={add.error} />
    </>
  );
}
