import type { Case } from "./case.ts";

const count = "expected done late excused overdue rate";
const query = /* GraphQL */ `
  query County($day: Day!) {
    unitDays(day: $day) {
      unit {
        id
        code
        name
        shortName
        kind
      }
      own
      reports {
        expected
        done
        late
        excused
        overdue
        news
        zero
        rate
      }
      disinfections { ${count} }
      followUps { ${count} }
      inspections { ${count} }
      standing {
        underControl
        openAlerts
        overdueAlerts
        openCareGaps
        overdueCareGaps
      }
    }
  }
`;

/** The county's view of today, over so many follow-ups. */
export function unitDayCases(followUps: number): Case[] {
  const day = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
  return [
    {
      name: `the county's view over ${followUps} follow-ups`,
      as: "leader",
      isOpen: true,
      goal: 0.9,
      questions: [{ query, variables: { day }, bare: `/unit-days?${day}` }],
      rows: (data: { unitDays?: { standing: { underControl: number } }[] }) =>
        data.unitDays?.filter(({ standing }) => standing.underControl > 0) ?? [],
    },
  ];
}
