import { lazy, Suspense, useEffect } from 'react';
import { Route, Switch, useLocation } from 'wouter';
import { actorPath, comparePath, consistencyPath } from './api/paths.ts';
import { Boundary } from './components/boundary.tsx';
import { Shell } from './components/shell.tsx';
import { Loading } from './components/states.tsx';
import { useLinks } from './lib/use-links.ts';
import { AddScreen } from './screens/add.tsx';
import { AnyActorScreen } from './screens/any-actor.tsx';
import { CrisisScreen } from './screens/crisis.tsx';
import { CrisisFormScreen } from './screens/crisis-form.tsx';
import { DocumentsScreen } from './screens/documents.tsx';
import { DossierScreen } from './screens/dossier.tsx';
import { HomeScreen } from './screens/home.tsx';
import { NotFoundScreen } from './screens/not-found.tsx';
import { ProfileScreen } from './screens/profile.tsx';
import { WhoScreen } from './screens/who.tsx';

// The analyses come when they are asked for: the shell stays light.
const AlignmentScreen = lazy(() => import('./screens/alignment.tsx'));
const ActorsScreen = lazy(() => import('./screens/actors.tsx'));
const CompareScreen = lazy(() => import('./screens/compare.tsx'));
const ConsistencyScreen = lazy(() => import('./screens/consistency.tsx'));
const CouncilScreen = lazy(() => import('./screens/council.tsx'));
const FlowsMapScreen = lazy(() => import('./screens/flows-map.tsx'));
const FlowsMatrixScreen = lazy(() => import('./screens/flows-matrix.tsx'));
const FlowsNetworkScreen = lazy(() => import('./screens/flows-network.tsx'));
const HypothesesScreen = lazy(() => import('./screens/hypotheses.tsx'));
const HypothesesBoardScreen = lazy(() => import('./screens/hypotheses-board.tsx'));
const DossierEditorScreen = lazy(() => import('./screens/dossier-editor.tsx'));
const DossiersScreen = lazy(() => import('./screens/dossiers.tsx'));
const ScenariosScreen = lazy(() => import('./screens/scenarios.tsx'));
const ScenarioScreen = lazy(() => import('./screens/scenario.tsx'));
const ScoresScreen = lazy(() => import('./screens/scores.tsx'));
const PublishersScreen = lazy(() => import('./screens/publishers.tsx'));
const ReviewScreen = lazy(() => import('./screens/review.tsx'));
const ReaderScreen = lazy(() => import('./screens/reader.tsx'));
const MediaScreen = lazy(() => import('./screens/media.tsx'));

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
        <Suspense fallback={<Loading />}>
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
            <Route path="/crises/:id/actors/:actor/compare">
              {({ id, actor }) => <CompareScreen key={id} id={id} actor={actor} />}
            </Route>
            <Route path="/crises/:id/response">
              {({ id }) => <AnyActorScreen id={id} path={(actor) => actorPath(id, actor)} />}
            </Route>
            <Route path="/crises/:id/compare">
              {({ id }) => <AnyActorScreen id={id} path={(actor) => comparePath(id, actor)} />}
            </Route>
            <Route path="/crises/:id/matrix">{({ id }) => <FlowsMatrixScreen key={id} id={id} />}</Route>
            <Route path="/crises/:id/map">{({ id }) => <FlowsMapScreen key={id} id={id} />}</Route>
            <Route path="/crises/:id/network">{({ id }) => <FlowsNetworkScreen key={id} id={id} />}</Route>
            <Route path="/crises/:id/alignment">{({ id }) => <AlignmentScreen key={id} id={id} />}</Route>
            <Route path="/crises/:id/actors/:actor/consistency">
              {({ id, actor }) => <ConsistencyScreen key={id} id={id} actor={actor} />}
            </Route>
            <Route path="/crises/:id/consistency">
              {({ id }) => <AnyActorScreen id={id} path={(actor) => consistencyPath(id, actor)} />}
            </Route>
            <Route path="/crises/:id/council">{({ id }) => <CouncilScreen key={id} id={id} />}</Route>
            <Route path="/crises/:id/media">{({ id }) => <MediaScreen key={id} id={id} />}</Route>
            <Route path="/hypotheses">
              <HypothesesScreen />
            </Route>
            <Route path="/hypotheses/:board">
              {({ board }) => <HypothesesBoardScreen key={board} id={board} />}
            </Route>
            <Route path="/dossiers">
              <DossiersScreen />
            </Route>
            <Route path="/dossiers/:id">{({ id }) => <DossierEditorScreen key={id} id={id} />}</Route>
            <Route path="/scenarios">
              <ScenariosScreen />
            </Route>
            <Route path="/scenarios/scores">
              <ScoresScreen />
            </Route>
            <Route path="/scenarios/:scenario">
              {({ scenario }) => <ScenarioScreen key={scenario} id={scenario} />}
            </Route>
            <Route path="/actors">
              <ActorsScreen />
            </Route>
            <Route path="/crises/:id/review">{({ id }) => <ReviewScreen key={id} id={id} />}</Route>
            <Route path="/publishers">
              <PublishersScreen />
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
        </Suspense>
      </Boundary>
    </Shell>
  );
}
