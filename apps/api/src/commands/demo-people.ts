import { dirname, join } from "node:path";
import { Client } from "pg";
import { setDemoDuties } from "../demo/demo-duties.ts";
import { DemoSession } from "../demo/people/demo-session.ts";
import { requireTotals, writtenTotals } from "../demo/people/demo-totals.ts";
import { demoSheetPlan, writeDemoWorkbook } from "../demo/people/demo-workbook.ts";
import { loadDemoPeople, type Say } from "../demo/people/load-demo-people.ts";
import { environment } from "../environment.ts";

const login = "county.admin";
const name = "残疾人花名册（演示）.xlsx";

interface Standing {
  wanted: boolean;
  today: string;
}

/**
 * Loads the demo county's people through the running product, as its administrator, and says what is
 * owed from today on. Does nothing in a database without the demo's accounts, or where people are
 * registered by other means.
 */
export async function demoPeopleCommand([url]: string[]): Promise<number> {
  const { wanted, today } = await standing();
  if (!wanted) return 0;
  const address = url ?? `http://${environment.host}:${environment.port}`;
  const path = join(dirname(environment.filesFolder), "demo", name);
  const line = oneLine(process.stdout);
  const session = await DemoSession.open(address, environment.masterKey, login);
  line.say("setting the day's duties");
  await setDemoDuties(session, today);
  line.say("writing the spreadsheet");
  await writeDemoWorkbook(path, await demoSheetPlan(today));
  const { id, state, counts } = await loadDemoPeople(session, { path, name }, line.say);
  const people = counts.created.toLocaleString("en");
  if (state !== "DONE") {
    line.end(`${people} loaded; the import stands at ${state} and can be continued in the console`);
    return 0;
  }
  const totals = await asOwner((client) => writtenTotals(client, id));
  const reachable = totals.reachable.toLocaleString("en");
  line.end(
    `${totals.people.toLocaleString("en")} loaded, ${reachable} of them reachable by phone, ${counts.openDoubts} doubts left to try; the spreadsheet is ${path}`,
  );
  requireTotals(totals);
  return 0;
}

/** Whether the demo's people belong here and are not all there yet. */
async function standing(): Promise<Standing> {
  return await asOwner(async (client) => {
    await client.query("begin read only");
    await client.query("select access.begin_system('demo people', null, 'import:read', '')");
    const { rows } = await client.query<Standing>(
      `with demo as (
         select b.state from registry.import_batch b join platform.file f on f.id = b.file_id
          where f.name = $2 order by b.created_at desc limit 1)
       select exists (select from staff.member where login = $1 and synthetic)
              and case when exists (select from demo)
                    then exists (select from demo where state not in ('done', 'stopped', 'refused'))
                    else not exists (select from registry.person) end as wanted,
              to_char(now() at time zone 'Asia/Shanghai', 'YYYY-MM-DD') as today`,
      [login, name],
    );
    return rows[0] ?? { wanted: false, today: "" };
  });
}

async function asOwner<T>(work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: environment.ownerUrl });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** On a terminal one line that is written anew; elsewhere only the last word. */
function oneLine(output: NodeJS.WriteStream): { say: Say; end: Say } {
  const label = "Demo people 演示人员: ";
  const erase = output.isTTY ? "\r\u001B[K" : "";
  return {
    say: (sentence) => {
      if (output.isTTY) output.write(`${erase}${label}${sentence} …`);
    },
    end: (sentence) => output.write(`${erase}${label}${sentence}.\n`),
  };
}
