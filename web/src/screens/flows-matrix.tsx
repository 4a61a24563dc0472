import { FlowsFrame } from '../components/flows-frame.tsx';
import { MatrixPanel } from '../components/matrix-panel.tsx';

/** Who said and did how much to whom, as a table of actors. */
export default function FlowsMatrixScreen({ id }: { id: string }) {
  return (
    <FlowsFrame id={id} view="matrix">
      {(data, search) => <MatrixPanel data={data} search={search} />}
    </FlowsFrame>
  );
}
