import { FlowsFrame } from '../components/flows-frame.tsx';
import { NetworkPanel } from '../components/network-panel.tsx';

/** Who acts upon whom, as a network. */
export default function FlowsNetworkScreen({ id }: { id: string }) {
  return (
    <FlowsFrame id={id} view="network">
      {(data, search) => <NetworkPanel data={data} search={search} />}
    </FlowsFrame>
  );
}
