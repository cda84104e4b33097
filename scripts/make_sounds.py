"""The four short sounds of the door, made here so that nobody's licence is needed: python scripts/make_sounds.py."""

import math
import struct
import wave
from pathlib import Path

RATE = 44_100
FADE = 0.008
LOUDNESS = 0.6
SOUNDS: dict[str, tuple[tuple[float, float], ...]] = {
    "admitted": ((880.0, 0.09), (1318.5, 0.16)),
    "repeat": ((659.3, 0.11), (0.0, 0.06), (659.3, 0.11)),
    "refused": ((196.0, 0.38),),
    "attention": ((784.0, 0.1), (587.3, 0.1), (784.0, 0.14)),
}
"""Each a row of (frequency in hertz, seconds); 0 hertz is a rest."""


def samples(frequency: float, seconds: float) -> list[int]:
    """One tone with soft edges and a little of its octave, so that it is heard in a noisy hall."""
    count = int(RATE * seconds)
    fade = int(RATE * FADE)
    tone = []
    for n in range(count):
        turn = 2 * math.pi * frequency * n / RATE
        edge = min(1.0, n / fade, (count - n) / fade)
        tone.append(int(32767 * LOUDNESS * edge * (0.8 * math.sin(turn) + 0.2 * math.sin(2 * turn))))
    return tone


def main() -> None:
    folder = Path(__file__).resolve().parent.parent / "resources" / "sounds"
    folder.mkdir(parents=True, exist_ok=True)
    for name, tones in SOUNDS.items():
        heard = [value for frequency, seconds in tones for value in samples(frequency, seconds)]
        with wave.open(str(folder / f"{name}.wav"), "wb") as file:
            file.setnchannels(1)
            file.setsampwidth(2)
            file.setframerate(RATE)
            file.writeframes(struct.pack(f"<{len(heard)}h", *heard))
        print(f"{name}.wav: {len(heard) / RATE:.2f} s")


if __name__ == "__main__":
    main()
