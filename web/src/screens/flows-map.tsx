import { FlowsFrame } from '../components/flows-frame.tsx';
import { MapPanel } from '../components/map-panel.tsx';

/** Where acts came from and where they went. */
export default function FlowsMapScreen({ id }: { id: string }) {
  return (
    <FlowsFrame id={id} view="map">
      {(data, search) => <MapPanel data={data} search={search} />}
    </FlowsFrame>
  );
}
