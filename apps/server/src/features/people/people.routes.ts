import { peopleEndpoints } from '@dong-hanh/contract';
import { addProblemTexts } from '../../platform/http/problem-texts';
import type { Routes } from '../../platform/http/routes';
import type { KeyRing } from '../../platform/keys/key-ring';
import type { Runner } from '../../platform/use-case/use-case';
import { assignPerson, endAssignment, listAssignments } from './assignments';
import { createPerson, findDuplicates } from './create-person';
import { editPerson, revealDocument } from './edit-person';
import { decideDuplicate, type FilesChanged, mergePeople, undoMerge } from './merge-people';
import { peoplePolicies as policies } from './people.policy';
import { listDuplicates, openPerson, readAccessLog } from './people.queries';
import { peopleTexts } from './people.texts';
import { searchPeople } from './search-people';

export function peopleRoutes(routes: Routes, runner: Runner, keyRing: KeyRing, filesChanged: FilesChanged): void {
  addProblemTexts(peopleTexts);
  routes.add(peopleEndpoints.searchPeople, policies.readPeople, (actor, { body }) =>
    runner.ask(actor, searchPeople(keyRing), body),
  );
  routes.add(peopleEndpoints.findDuplicates, policies.createPeople, (actor, { body }) =>
    runner.ask(actor, findDuplicates(keyRing), body),
  );
  routes.add(peopleEndpoints.createPerson, policies.createPeople, (actor, { body, idempotencyKey }) =>
    runner.execute(actor, createPerson(keyRing), body, idempotencyKey),
  );
  routes.add(peopleEndpoints.getPerson, policies.readPeople, (actor, { params }) =>
    runner.ask(actor, openPerson, params),
  );
  routes.add(peopleEndpoints.editPerson, policies.editPeople, (actor, { params, body, idempotencyKey }) =>
    runner.execute(actor, editPerson(keyRing, filesChanged), { ...params, ...body }, idempotencyKey),
  );
  routes.add(peopleEndpoints.revealDocument, policies.revealDocuments, (actor, { params, body }) =>
    runner.execute(actor, revealDocument(keyRing), { ...params, ...body }),
  );
  routes.add(peopleEndpoints.accessLog, policies.readPeople, (actor, { params }) =>
    runner.ask(actor, readAccessLog, params),
  );
  routes.add(peopleEndpoints.listAssignments, policies.readPeople, (actor, { params }) =>
    runner.ask(actor, listAssignments, params),
  );
  routes.add(peopleEndpoints.assignPerson, policies.assignPeople, (actor, { params, body, idempotencyKey }) =>
    runner.execute(actor, assignPerson, { ...params, ...body }, idempotencyKey),
  );
  routes.add(peopleEndpoints.endAssignment, policies.assignPeople, (actor, { params }) =>
    runner.execute(actor, endAssignment, params),
  );
  routes.add(peopleEndpoints.mergePeople, policies.decideMerges, (actor, { params, body, idempotencyKey }) =>
    runner.execute(actor, mergePeople(filesChanged), { ...params, ...body }, idempotencyKey),
  );
  routes.add(peopleEndpoints.undoMerge, policies.decideMerges, (actor, { params, body, idempotencyKey }) =>
    runner.execute(actor, undoMerge(filesChanged), { ...params, ...body }, idempotencyKey),
  );
  routes.add(peopleEndpoints.listDuplicates, policies.decideMerges, (actor, { query }) =>
    runner.ask(actor, listDuplicates, query),
  );
  routes.add(peopleEndpoints.decideDuplicate, policies.decideMerges, (actor, { params, body, idempotencyKey }) =>
    runner.execute(actor, decideDuplicate(filesChanged), { ...params, ...body }, idempotencyKey),
  );
}
