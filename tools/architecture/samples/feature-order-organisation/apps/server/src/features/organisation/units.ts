import '../people/index';
