import { Empty } from '../components/states.tsx';
import { t } from '../lib/text.ts';
import { usePage } from '../lib/use-page.ts';

export function NotFoundScreen() {
  const heading = usePage(t('notFound.title'));
  return (
    <>
      <h1 ref={heading} tabIndex={-1}>
        {t('notFound.title')}
      </h1>
      <div style={{ marginTop: 24 }}>
        <Empty
          action={
            <a className="button primary" href="/">
              {t('notFound.home')}
            </a>
          }
        >
          {t('notFound.text')}
        </Empty>
      </div>
    </>
  );
}
