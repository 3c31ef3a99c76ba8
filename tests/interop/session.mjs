// A ClickHouse session in process: each line of standard input is a request {statements, question, parameters}; its statements are run, then those of
// the question with the parameters bound. Each line of standard output is the last one's answer {columns, rows} or {error}.
import { createInterface } from 'node:readline';
import { Session } from 'chdb';

const session = new Session();
for await (const line of createInterface({ input: process.stdin })) {
  const { statements, question, parameters } = JSON.parse(line);
  let answer;
  try {
    for (const statement of statements) session.query(statement);
    let text = '';
    for (const statement of question) text = session.queryBind(statement, parameters, 'JSONCompact');
    const { meta, data } = text ? JSON.parse(text) : { meta: [], data: [] };
    answer = { columns: meta.map(({ name }) => name), rows: data };
  } catch (error) {
    answer = { error: error.message };
  }
  process.stdout.write(JSON.stringify(answer) + '\n');
}
session.close();
