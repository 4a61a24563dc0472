import { LAYERS, type Layer } from '../lib/layers.ts';
import { t } from '../lib/text.ts';
import css from './layer-switch.module.css';

/** Which layers are marked in the text; the keys 1 to 4 switch them. Each name is drawn as its layer is. */
export function LayerSwitch({
  shown,
  onSwitch,
}: {
  shown: readonly Layer[];
  onSwitch: (layer: Layer) => void;
}) {
  return (
    <fieldset className={css.layers} data-no-print="">
      <legend className="visually-hidden">{t('layers.label')}</legend>
      {LAYERS.map((layer, i) => (
        <label key={layer}>
          <input
            type="checkbox"
            checked={shown.includes(layer)}
            onChange={() => onSwitch(layer)}
            aria-keyshortcuts={String(i + 1)}
          />
          <span className={css[layer]}>{t(`layers.${layer}`)}</span> <kbd>{i + 1}</kbd>
        </label>
      ))}
    </fieldset>
  );
}
