import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../../chain/types.ts';
import { Button } from '../../ui/button.tsx';
import { openReader } from './code-reader.ts';

const EVERY = 200;
const REFUSALS: Record<string, string> = {
  NotAllowedError: 'CAMERA_REFUSED',
  SecurityError: 'CAMERA_REFUSED',
  NotFoundError: 'CAMERA_MISSING',
  OverconstrainedError: 'CAMERA_MISSING',
};

interface ScannerProps {
  onText: (text: string) => void;
  onProblem: (problem: Problem) => void;
  onStop: () => void;
}

/** The camera, until it has read a code or is stopped. Pictures never leave the page. */
export function Scanner({ onText, onProblem, onStop }: ScannerProps) {
  const { t } = useTranslation('orders');
  const video = useRef<HTMLVideoElement>(null);
  const tell = useRef({ onText, onProblem });
  tell.current = { onText, onProblem };

  useEffect(() => {
    let stopped = false;
    let stream: MediaStream | undefined;
    let timer: ReturnType<typeof setTimeout>;
    const start = async () => {
      const [camera, reader] = await Promise.all([
        navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } }),
        openReader(),
      ]);
      stream = camera;
      const screen = video.current;
      if (stopped || !screen) return stop();
      screen.srcObject = camera;
      await screen.play();
      const look = async () => {
        const text = await reader(screen);
        if (text !== undefined && !stopped) tell.current.onText(text);
        if (!stopped) timer = setTimeout(look, EVERY);
      };
      await look();
    };
    const stop = () => {
      stopped = true;
      clearTimeout(timer);
      for (const track of stream?.getTracks() ?? []) track.stop();
    };
    start().catch((thrown: unknown) => {
      stop();
      const name = thrown instanceof Error ? thrown.name : '';
      // Without a secure origin there is no camera interface at all.
      const code = navigator.mediaDevices ? (REFUSALS[name] ?? 'CAMERA_FAILED') : 'CAMERA_MISSING';
      tell.current.onProblem({ code, params: {} });
    });
    return stop;
  }, []);

  return (
    <div className="space-y-2.5">
      <video
        ref={video}
        muted
        playsInline
        aria-label={t('collect.camera')}
        className="aspect-square w-full rounded-2xl bg-sunk object-cover"
      />
      <Button wide kind="secondary" onClick={onStop}>
        {t('collect.stop')}
      </Button>
    </div>
  );
}
