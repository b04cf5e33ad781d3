export { insertCandidates } from './create-person';
export {
  findKnownPeople,
  type KnownPerson,
  type Likeness,
  type RankedPerson,
  rankDuplicates,
  type SoughtPerson,
} from './duplicates';
export { ethnicityName } from './ethnic-groups';
export type { CheckedIdentity } from './identity';
export type { FilesChanged } from './merge-people';
export { peoplePolicies } from './people.policy';
export { getPerson, openNationalId } from './people.queries';
export { insertAll, insertInTurn, insertPeople, type NewPerson } from './people.repository';
export { peopleRoutes } from './people.routes';
export { inScope, narrowScope, ofFile, type RowScope } from './scope';
export { type PeopleSearch, searchPeople } from './search-people';
