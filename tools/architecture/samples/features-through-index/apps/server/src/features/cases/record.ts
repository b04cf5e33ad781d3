import '../people/people.repository';
