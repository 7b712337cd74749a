import { FormattedMessage, useIntl } from "react-intl";
import { readFragment, type FragmentType } from "../../../../gql/fragment-masking.ts";
import { graphql } from "../../../../gql/gql.ts";
import { DayText } from "../../../../shared/format/time-text.tsx";
import { Stack } from "../../../../shared/ui/stack.tsx";
import { useControlWords } from "../use-control-words.ts";
import styles from "./control-readings.module.css";

export const controlReadings = graphql(`
  fragment ControlReadings on ControlCase {
    id
    followUps {
      id
      onDay
      occurredAt
      temperature
      isFever
    }
  }
`);

const [width, height] = [640, 120];
const [lowest, highest] = [35, 40];

/** Where a reading stands in the drawing. */
function pointOf(celsius: number, at: number, count: number): { x: number; y: number } {
  const x = count === 1 ? width / 2 : (at / (count - 1)) * (width - 16) + 8;
  const inside = Math.min(Math.max(celsius, lowest), highest);
  return { x, y: height - 8 - ((inside - lowest) / (highest - lowest)) * (height - 16) };
}

/** Temperatures in the order they were taken: a line with its meaning in words, and the table. */
export function ControlReadings({ control }: { control: FragmentType<typeof controlReadings> }) {
  const intl = useIntl();
  const words = useControlWords();
  const { followUps } = readFragment(controlReadings, control);
  const readings = followUps
    .flatMap(({ temperature, ...each }) => (temperature == null ? [] : [{ ...each, temperature }]))
    .toReversed();
  if (readings.length === 0) return null;
  const values = readings.map(({ temperature }) => temperature);
  const summary = intl.formatMessage(
    { id: "control.readings.summary" },
    {
      count: readings.length,
      low: words.degrees(Math.min(...values)),
      high: words.degrees(Math.max(...values)),
      fevers: readings.filter(({ isFever }) => isFever).length,
    },
  );
  const points = readings.map((each, at) => ({
    ...each,
    ...pointOf(each.temperature, at, readings.length),
  }));
  const days = [...new Set(readings.map(({ onDay }) => onDay))].toReversed();
  return (
    <Stack gap={3}>
      <h2>
        <FormattedMessage id="control.readings" />
      </h2>
      <p>{summary}</p>
      <svg
        role="img"
        aria-label={summary}
        viewBox={`0 0 ${width} ${height}`}
        className={styles.chart}
      >
        <polyline
          points={points.map(({ x, y }) => `${x},${y}`).join(" ")}
          className={styles.line}
        />
        {points.map(({ id, x, y, isFever }) =>
          isFever ? (
            <rect key={id} x={x - 6} y={y - 6} width={12} height={12} className={styles.fever} />
          ) : (
            <circle key={id} cx={x} cy={y} r={4} className={styles.point} />
          ),
        )}
      </svg>
      <table className={styles.table}>
        <caption>
          <FormattedMessage id="control.readings.byDay" />
        </caption>
        <thead>
          <tr>
            <th scope="col">
              <FormattedMessage id="control.readings.day" />
            </th>
            <th scope="col">
              <FormattedMessage id="control.readings.values" />
            </th>
          </tr>
        </thead>
        <tbody>
          {days.map((day) => (
            <tr key={day}>
              <th scope="row">
                <DayText day={day} relative={false} />
              </th>
              <td>
                {readings
                  .filter(({ onDay }) => onDay === day)
                  .map(({ temperature, isFever }) =>
                    isFever
                      ? intl.formatMessage(
                          { id: "control.readings.fever" },
                          { degrees: words.degrees(temperature) },
                        )
                      : words.degrees(temperature),
                  )
                  .join(intl.formatMessage({ id: "list.separator" }))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Stack>
  );
}
