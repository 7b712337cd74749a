import { Pause, Play } from "lucide-react";
import { useEffect, useState } from "react";
import { FormattedMessage } from "react-intl";
import { Button } from "../../../../shared/ui/button.tsx";

/** Plays a recording and pauses it; what is said stands beside it as text, where there is one. */
export function PlayButton({ path, name }: { path: string; name: string }) {
  const [audio, setAudio] = useState<HTMLAudioElement>();
  const [isPlaying, setPlaying] = useState(false);

  useEffect(() => {
    if (audio === undefined) return undefined;
    const stopped = () => setPlaying(false);
    audio.addEventListener("ended", stopped);
    return () => {
      audio.removeEventListener("ended", stopped);
      audio.pause();
    };
  }, [audio]);

  function toggle(): void {
    const player = audio ?? new Audio(path);
    setAudio(player);
    if (isPlaying) player.pause();
    else void player.play().catch(() => setPlaying(false));
    setPlaying(!isPlaying);
  }

  return (
    <Button icon={isPlaying ? Pause : Play} onPress={toggle}>
      <FormattedMessage id={isPlaying ? "materials.pause" : "materials.play"} values={{ name }} />
    </Button>
  );
}
