import { useEffect } from 'react';
import { Route, Switch, useLocation } from 'wouter';
import { Boundary } from './components/boundary.tsx';
import { Shell } from './components/shell.tsx';
import { useLinks } from './lib/use-links.ts';
import { AddScreen } from './screens/add.tsx';
import { CrisisScreen } from './screens/crisis.tsx';
import { CrisisFormScreen } from './screens/crisis-form.tsx';
import { DocumentsScreen } from './screens/documents.tsx';
import { DossierScreen } from './screens/dossier.tsx';
import { HomeScreen } from './screens/home.tsx';
import { NotFoundScreen } from './screens/not-found.tsx';
import { ProfileScreen } from './screens/profile.tsx';
import { ReaderScreen } from './screens/reader.tsx';
import { WhoScreen } from './screens/who.tsx';

export function App() {
  useLinks();
  const [path] = useLocation();
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new path starts at its top
  useEffect(() => {
    // Newer browsers return a promise, which must not pass for a clean-up.
    window.scrollTo(0, 0);
  }, [path]);
  return (
    <Shell>
      <Boundary path={path}>
        <Switch>
          <Route path="/">
            <HomeScreen />
          </Route>
          <Route path="/crises">
            <HomeScreen />
          </Route>
          <Route path="/crises/new">
            <CrisisFormScreen />
          </Route>
          <Route path="/crises/:id">{({ id }) => <CrisisScreen key={id} id={id} />}</Route>
          <Route path="/crises/:id/edit">{({ id }) => <CrisisFormScreen key={id} id={id} />}</Route>
          <Route path="/crises/:id/dossier">{({ id }) => <DossierScreen key={id} id={id} />}</Route>
          <Route path="/crises/:id/actors/:actor">
            {({ id, actor }) => <ProfileScreen key={id} id={id} actor={actor} />}
          </Route>
          <Route path="/documents">
            <DocumentsScreen />
          </Route>
          <Route path="/documents/:id">{({ id }) => <ReaderScreen key={id} id={id} />}</Route>
          <Route path="/add">
            <AddScreen />
          </Route>
          <Route path="/who">
            <WhoScreen />
          </Route>
          <Route>
            <NotFoundScreen />
          </Route>
        </Switch>
      </Boundary>
    </Shell>
  );
}
