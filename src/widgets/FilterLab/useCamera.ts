import { useEffect, useRef, useState } from 'preact/hooks';

import { fromCanvas, KEPT, type Grey } from './grey.ts';
import { middleOf } from './middle.ts';

export interface Camera {
  readonly state: 'off' | 'starting' | 'live';
  start(): void;
  stop(): void;
}

const ELSE = 'choose a picture file instead.';
const REASONS: Readonly<Record<string, string>> = {
  NotAllowedError: `The camera may not be used: allow it in the browser's settings for this page, or ${ELSE}`,
  NotFoundError: `No camera was found: connect one, or ${ELSE}`,
  NotReadableError: `The camera does not answer; another program may be using it. Close that, or ${ELSE}`,
};

/** The camera as a stream of greys. It is off until it is asked for, and lets go of the device whenever it stops. */
export function useCamera(onFrame: (grey: Grey) => void, onEnd: (reason: string) => void): Camera {
  const [state, setState] = useState<Camera['state']>('off');
  const release = useRef<() => void>(() => {});
  const heard = useRef({ onFrame, onEnd });
  heard.current = { onFrame, onEnd };

  const stop = () => {
    release.current();
    release.current = () => {};
    setState('off');
  };
  const end = (reason: string) => {
    stop();
    heard.current.onEnd(reason);
  };

  useEffect(() => {
    if (state === 'off') return;
    const leave = () => document.hidden && end('The camera was switched off when the page was left.');
    document.addEventListener('visibilitychange', leave);
    return () => document.removeEventListener('visibilitychange', leave);
  }, [state]);
  useEffect(() => () => release.current(), []);

  const start = async () => {
    if (state !== 'off') return;
    if (!navigator.mediaDevices)
      return end(`This page cannot use a camera: it needs a secure address. Or ${ELSE}`);
    let wanted = true;
    release.current = () => {
      wanted = false;
    };
    setState('starting');
    try {
      const stream = await navigator.mediaDevices.getUserMedia({ video: { width: { ideal: 640 } } });
      const letGo = () => stream.getTracks().forEach((track) => track.stop());
      if (!wanted) return letGo();
      release.current = () => {
        wanted = false;
        letGo();
      };
      const film = await filming(stream, (grey) => heard.current.onFrame(grey));
      if (!wanted) return film.stop();
      release.current = () => {
        film.stop();
        letGo();
      };
      stream
        .getVideoTracks()[0]!
        .addEventListener('ended', () =>
          end(`The camera was disconnected. Its last picture stays; connect it again, or ${ELSE}`),
        );
      setState('live');
    } catch (error) {
      if (wanted) end(REASONS[(error as Error).name] ?? `The camera could not be started: ${ELSE}`);
    }
  };
  return { state, start: () => void start(), stop };
}

/** Looks at each new frame until it is told to stop. */
async function filming(stream: MediaStream, onFrame: (grey: Grey) => void): Promise<{ stop: () => void }> {
  const video = document.createElement('video');
  video.muted = true;
  video.playsInline = true;
  video.srcObject = stream;
  await video.play();
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = KEPT;
  const context = canvas.getContext('2d', { willReadFrequently: true })!;
  // As in a mirror, unless the camera looks away from the reader.
  if (stream.getVideoTracks()[0]!.getSettings().facingMode !== 'environment') {
    context.translate(KEPT, 0);
    context.scale(-1, 1);
  }
  // Some browsers tell when there is a new frame; in the others every frame of the page is looked at.
  const tells = 'requestVideoFrameCallback' in video;
  let next = 0;
  const look = () => {
    middleOf(context, video, video.videoWidth, video.videoHeight);
    onFrame(fromCanvas(context.getImageData(0, 0, KEPT, KEPT)));
    next = tells ? video.requestVideoFrameCallback(look) : requestAnimationFrame(look);
  };
  look();
  return {
    stop: () => {
      if (tells) video.cancelVideoFrameCallback(next);
      else cancelAnimationFrame(next);
      video.srcObject = null;
    },
  };
}
