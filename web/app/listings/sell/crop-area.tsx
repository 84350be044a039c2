import { useTranslation } from 'react-i18next';
import ReactCrop from 'react-image-crop';
import 'react-image-crop/dist/ReactCrop.css';
import { middleSquare, type Part } from './cut.ts';

interface CropAreaProps {
  url: string;
  alt: string;
  part: Part;
  setPart: (part: Part) => void;
  setImage: (image: HTMLImageElement | null) => void;
  /** Only squares, and one in the middle to begin with. */
  square?: boolean | undefined;
}

/** The picture with a frame to drag, by finger, mouse or arrow keys. Loaded when somebody cuts a picture. */
export default function CropArea({ url, alt, part, setPart, setImage, square }: CropAreaProps) {
  const { t } = useTranslation('listings');
  const corner = (name: 'nw' | 'n' | 'ne' | 'e' | 'se' | 's' | 'sw' | 'w') =>
    t('sell.cropCorner', { name: t(`sell.corner.${name}`) });
  return (
    <ReactCrop
      crop={{ unit: '%', ...part }}
      onChange={(_, { x, y, width, height }) => setPart({ x, y, width, height })}
      keepSelection
      {...(square ? { aspect: 1, circularCrop: true } : {})}
      ruleOfThirds
      ariaLabels={{
        cropArea: t('sell.cropFrame'),
        nwDragHandle: corner('nw'),
        nDragHandle: corner('n'),
        neDragHandle: corner('ne'),
        eDragHandle: corner('e'),
        seDragHandle: corner('se'),
        sDragHandle: corner('s'),
        swDragHandle: corner('sw'),
        wDragHandle: corner('w'),
      }}
      className="max-h-[56dvh] touch-none"
    >
      {/* Read by a canvas, so it is asked for as a foreign picture that allows it. */}
      <img
        ref={setImage}
        src={url}
        alt={alt}
        crossOrigin="anonymous"
        onLoad={({ currentTarget: { naturalWidth, naturalHeight } }) => {
          if (square) setPart(middleSquare(naturalWidth, naturalHeight));
        }}
      />
    </ReactCrop>
  );
}
