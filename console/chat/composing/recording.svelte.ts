/** Opus where the browser has it, in the wrapping that most players know. */
const types = ["audio/ogg;codecs=opus", "audio/webm;codecs=opus", "audio/mp4"];
const longestSeconds = 5 * 60;
const tickMs = 100;
/** Bars that a note is drawn with. */
const bars = 48;

export interface Recorded {
  readonly body: Blob;
  readonly seconds: number;
  /** How loud it was, from 0 to 100, evenly over its length. */
  readonly waveform: number[];
}

export function canRecord(): boolean {
  return "MediaRecorder" in window && navigator.mediaDevices !== undefined;
}

/** A voice note while it is spoken. */
export class Recording {
  seconds = $state(0);
  /** One for each tick until now, from 0 to 100. */
  levels = $state.raw<readonly number[]>([]);
  readonly #stream: MediaStream;
  readonly #recorder: MediaRecorder;
  readonly #context = new AudioContext();
  readonly #pieces: Blob[] = [];
  readonly #clock: ReturnType<typeof setInterval>;
  readonly #began = performance.now();

  private constructor(stream: MediaStream, onfull: () => void) {
    this.#stream = stream;
    const mimeType = types.find((type) => MediaRecorder.isTypeSupported(type));
    this.#recorder = new MediaRecorder(stream, mimeType === undefined ? {} : { mimeType });
    this.#recorder.addEventListener("dataavailable", ({ data }) => this.#pieces.push(data));
    const level = meter(this.#context, stream);
    this.#clock = setInterval(() => {
      this.seconds = (performance.now() - this.#began) / 1000;
      this.levels = [...this.levels, level()];
      if (this.seconds >= longestSeconds) onfull();
    }, tickMs);
    this.#recorder.start(1_000);
  }

  /** Asks for the microphone. Throws what the browser throws when there is none to be had. */
  static async start(onfull: () => void): Promise<Recording> {
    return new Recording(await navigator.mediaDevices.getUserMedia({ audio: true }), onfull);
  }

  async stop(): Promise<Recorded> {
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#recorder.addEventListener("stop", () => resolve());
    this.#recorder.stop();
    await promise;
    this.#release();
    const [type = ""] = this.#recorder.mimeType.split(";");
    return {
      body: new Blob(this.#pieces, { type }),
      seconds: Math.round(this.seconds * 10) / 10,
      waveform: spread(this.levels, bars),
    };
  }

  cancel(): void {
    this.#recorder.stop();
    this.#release();
  }

  #release(): void {
    clearInterval(this.#clock);
    for (const track of this.#stream.getTracks()) track.stop();
    void this.#context.close();
  }
}

/** Tells how loud it is now, from 0 to 100. */
function meter(context: AudioContext, stream: MediaStream): () => number {
  const analyser = context.createAnalyser();
  analyser.fftSize = 1_024;
  context.createMediaStreamSource(stream).connect(analyser);
  const samples = new Float32Array(analyser.fftSize);
  return () => {
    analyser.getFloatTimeDomainData(samples);
    const power = samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length;
    // A spoken voice lies around a tenth of the full scale.
    return Math.min(100, Math.round(Math.sqrt(power) * 350));
  };
}

/** Levels drawn with so many bars: each is the loudest of its part. */
export function spread(levels: readonly number[], count: number): number[] {
  const size = Math.min(count, levels.length);
  return Array.from({ length: size }, (_, index) => {
    const from = Math.floor((index * levels.length) / size);
    const to = Math.floor(((index + 1) * levels.length) / size);
    return Math.max(0, ...levels.slice(from, to));
  });
}
