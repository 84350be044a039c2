/** Reads the text of a QR code in the camera's current picture; undefined when there is none. */
export type CodeReader = (video: HTMLVideoElement) => Promise<string | undefined>;

interface Detector {
  detect: (source: HTMLVideoElement) => Promise<{ rawValue: string }[]>;
}
interface DetectorClass {
  new (options: { formats: string[] }): Detector;
  getSupportedFormats: () => Promise<string[]>;
}

/** Wide enough for a code that fills a third of the picture, small enough to be read five times a second. */
const WIDTH = 480;

async function fallback(): Promise<CodeReader> {
  const { default: jsQR } = await import('jsqr');
  const canvas = document.createElement('canvas');
  const brush = canvas.getContext('2d', { willReadFrequently: true });
  return async (video) => {
    if (!brush || video.videoWidth === 0) return undefined;
    canvas.width = WIDTH;
    canvas.height = Math.round((WIDTH * video.videoHeight) / video.videoWidth);
    brush.drawImage(video, 0, 0, canvas.width, canvas.height);
    const { data, width, height } = brush.getImageData(0, 0, canvas.width, canvas.height);
    return jsQR(data, width, height)?.data || undefined;
  };
}

/** The browser's own reader where it has one, a small library where not. */
export async function openReader(): Promise<CodeReader> {
  const Native = (globalThis as { BarcodeDetector?: DetectorClass }).BarcodeDetector;
  const formats = (await Native?.getSupportedFormats()) ?? [];
  if (!Native || !formats.includes('qr_code')) return fallback();
  const detector = new Native({ formats: ['qr_code'] });
  return async (video) => {
    if (video.readyState < video.HAVE_CURRENT_DATA) return undefined;
    const [found] = await detector.detect(video);
    return found?.rawValue || undefined;
  };
}
